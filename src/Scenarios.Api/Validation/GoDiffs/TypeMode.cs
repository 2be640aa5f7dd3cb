namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>Whether the type of a value is written before it.</summary>
internal enum TypeMode
{
    Always,
    Never,

    /// <summary>Only for structures, lists and maps.</summary>
    Composites,
}
