namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>What a Go value is, as far as comparing and printing tell kinds apart.</summary>
internal enum GoKind
{
    Boolean,
    Number,
    String,
    Structure,
    List,
    Map,
    Pointer,
}
