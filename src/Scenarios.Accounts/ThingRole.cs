namespace Scenarios.Accounts;

/// <summary>Where something stands in a picture.</summary>
public enum ThingRole
{
    /// <summary>Other things are in it.</summary>
    Frame,

    /// <summary>It is in a frame, or waits for one.</summary>
    Item,

    /// <summary>It leads to items.</summary>
    Front,

    /// <summary>It leads to fronts.</summary>
    Gate,
}
