namespace Scenarios.Accounts;

/// <summary>How well something is.</summary>
public enum ThingHealth
{
    /// <summary>It is as it should be.</summary>
    Good,

    /// <summary>It is on its way.</summary>
    Waiting,

    /// <summary>Something is wrong.</summary>
    Bad,

    /// <summary>It is on its way out.</summary>
    Leaving,

    /// <summary>It has done its work.</summary>
    Done,
}
