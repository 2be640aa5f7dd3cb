using Scenarios.Objects.Facts;

namespace Scenarios.Api.Patches;

/// <summary>
/// Strategic merge patch (apimachinery, util/strategicpatch): like a merge patch, but lists are merged by the keys in the schema, and
/// directives allow more operations. Fields unknown to the schema are merged as in a merge patch. Unchanged values stay the same instance.
/// </summary>
public static class StrategicMergePatch
{
    /// <param name="type">The structure of the object.</param>
    public static PatchResult Apply(ObjectValue original, ObjectValue patch, TypeFacts type) =>
        PatchResult.Of(() => new StrategicMerger(intoObject: true).Merge(original, patch, new PatchContext(type, null)));

    /// <summary>Creates the patch that turns one object into the other; empty when they are equal.</summary>
    public static PatchResult Create(ObjectValue original, ObjectValue modified, TypeFacts type) =>
        PatchResult.Of(() => new StrategicDiffer(changes: true, deletions: true).Diff(original, modified, new PatchContext(type, null)));

    /// <summary>
    /// Creates what <c>kubectl apply</c> sends: additions and changes from the live object to the manifest, removals relative to what was
    /// last applied.
    /// </summary>
    /// <param name="original">The object last applied; empty if there is none.</param>
    /// <param name="modified">The manifest.</param>
    /// <param name="current">The live object.</param>
    public static PatchResult CreateThreeWay(ObjectValue original, ObjectValue modified, ObjectValue current, TypeFacts type) =>
        PatchResult.Of(() =>
    {
        var context = new PatchContext(type, null);
        var delta = new StrategicDiffer(changes: true, deletions: false).Diff(current, modified, context);
        var removals = new StrategicDiffer(changes: false, deletions: true).Diff(original, modified, context);
        return new StrategicMerger(intoObject: false).Merge(removals, delta, context);
    });
}
