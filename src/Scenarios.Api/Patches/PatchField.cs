namespace Scenarios.Api.Patches;

/// <summary>How one field is patched.</summary>
/// <param name="Inner">The schema of the object, or of the list's elements.</param>
/// <param name="MergeKey">Null for lists of primitives and for fields that are not merged.</param>
/// <param name="IsMerged">For lists: merged rather than replaced.</param>
internal readonly record struct PatchField(PatchContext Inner, string? MergeKey, bool IsMerged, bool RetainKeys)
{
    /// <summary>For objects: replaced rather than merged.</summary>
    public bool IsReplaced { get; init; }
}
