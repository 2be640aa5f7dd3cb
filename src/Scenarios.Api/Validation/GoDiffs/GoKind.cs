namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>The kinds of Go values that comparing and printing distinguish.</summary>
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
