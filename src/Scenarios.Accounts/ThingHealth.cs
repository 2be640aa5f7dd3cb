namespace Scenarios.Accounts;

/// <summary>The health of a thing.</summary>
public enum ThingHealth
{
    /// <summary>It is as it should be.</summary>
    Good,

    /// <summary>It is on its way to a new state.</summary>
    Waiting,

    /// <summary>Something is wrong.</summary>
    Bad,

    /// <summary>It is about to be removed.</summary>
    Leaving,

    /// <summary>It has done its work.</summary>
    Done,
}
