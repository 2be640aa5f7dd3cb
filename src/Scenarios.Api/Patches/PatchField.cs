namespace Scenarios.Api.Patches;

/// <summary>How one field is patched.</summary>
/// <param name="Inner">Of the object, or of the elements of the list.</param>
/// <param name="MergeKey">Null for lists of primitives and for what is not merged.</param>
/// <param name="IsMerged">For lists: merged rather than replaced.</param>
internal readonly record struct PatchField(PatchContext Inner, string? MergeKey, bool IsMerged, bool RetainKeys)
{
    /// <summary>For objects: replaced rather than merged.</summary>
    public bool IsReplaced { get; init; }
}
