using Scenarios.Steps.History;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// The objects that were not named before: other than the Pod that a step selected, than those of which the last claim was true, or than
/// the one that was named last.
/// </summary>
internal static class Rest
{
    /// <summary>Whether an earlier step says other than which.</summary>
    public static bool IsKnown(string? kind, Story story) =>
        story.Apart is not null || story.Singled is not null || story.LastNamed(kind ?? "Pod") is not null;

    /// <param name="item">The object.</param>
    /// <param name="quality">The word: those that "remain" after a change are not the rest of what was said before it.</param>
    /// <param name="view">The state at the instant.</param>
    /// <param name="story">The scenario's story.</param>
    public static bool Includes(ApiObject item, string quality, ClusterView view, Story story)
    {
        var isOther = quality == "others";
        if (story.Apart is { } apart && (isOther || story.Change is not { } change || apart.Writes >= change.Writes))
        {
            return !apart.Uids.Contains(item.Uid);
        }

        if (story.Singled is { } singled)
        {
            // If one was deleted, "the others" are those from before, not its replacement.
            return singled.Uid != item.Uid && (!IsGone(singled, view) || story.WasThere(item));
        }

        return !(isOther || item.Kind == "Node") || item.Name != story.LastNamed(item.Kind);
    }

    private static bool IsGone(ApiObject item, ClusterView view) =>
        view.Find(item.Kind, item.Namespace, item.Name) is not { } now || now.Uid != item.Uid || now.IsBeingDeleted;
}
