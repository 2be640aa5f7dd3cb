namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Which side of a comparison is shown.</summary>
internal enum DiffMode
{
    /// <summary>Both sides, and where they differ.</summary>
    Both,

    /// <summary>Either side: they are equal.</summary>
    Same,

    /// <summary>Only the first side.</summary>
    Removed,

    /// <summary>Only the second side.</summary>
    Inserted,
}
