namespace Scenarios.Accounts;

/// <summary>The place of a thing in a picture.</summary>
public enum ThingRole
{
    /// <summary>It contains other things.</summary>
    Frame,

    /// <summary>It is in a frame, or waits for one.</summary>
    Item,

    /// <summary>It leads to items.</summary>
    Front,

    /// <summary>It leads to fronts.</summary>
    Gate,
}
