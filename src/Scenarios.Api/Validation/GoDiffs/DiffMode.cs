namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Which side of a comparison a text shows.</summary>
internal enum DiffMode
{
    /// <summary>Both, and where they differ.</summary>
    Both,

    /// <summary>Either: they are the same.</summary>
    Same,

    /// <summary>The first only.</summary>
    Removed,

    /// <summary>The second only.</summary>
    Inserted,
}
