using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>States of Pods that depend on which node other Pods are.</summary>
internal static class Neighbours
{
    /// <summary>On a node, and that is, or is not, a node of the other Pods, of which there is at least one.</summary>
    public static Condition WithThose(PhraseMatch state)
    {
        string[] names = [.. state.All("names").SelectMany(SubjectReader.NamesOf)];
        var kind = state["kind"]?.Id;
        return new(state.Text, (item, view) =>
        {
            var there = view.Of("Pod").Where(pod => pod.Uid != item.Uid && (names.Contains(pod.Name, StringComparer.Ordinal)
                || names.Any(name => kind != "Pod" && Belonging.IsOf(pod, view, kind, name))))
                .Select(static pod => pod.TextAt("spec", "nodeName")).ToHashSet(StringComparer.Ordinal);
            return item.TextAt("spec", "nodeName") is { Length: > 0 } node && there.Count > 0 && !there.Contains(string.Empty)
                && there.Contains(node) == (state.Id == "same-node-as");
        })
        {
            Kinds = ["Pod"], Names = names,
        };
    }

    /// <summary>All Pods of the sentence are on one node, or each is on another; there are at least two.</summary>
    public static Condition Together(PhraseMatch state, Story story, bool isOne) =>
        new(state.Text, (_, view) => AreTogether(Nodes(view, story), isOne)) { IsSteady = true, Kinds = ["Pod"] };

    /// <summary>
    /// On the same node: all Pods of the sentence together, if there are several. One Pod, and Pods in a sentence that compares with an
    /// earlier time, are where they, or those of their names, were before the change.
    /// </summary>
    public static Condition OnTheSame(PhraseMatch state, Story story) => new(state.Text, (item, view) =>
        !story.IsMeantAsBefore && Nodes(view, story) is { Count: > 1 } nodes
            ? AreTogether(nodes, isOne: true)
            : Earlier(item, story) is { } before && before.TextAt("spec", "nodeName") == item.TextAt("spec", "nodeName")
                && (!state.Says("IP", "address") || before.TextAt("status", "podIP") == item.TextAt("status", "podIP")));

    /// <summary>Whether a claim compares with an earlier time: <c>still on the same node</c>, <c>the same node as before</c>.</summary>
    public static bool AreAsBefore(PhraseMatch claim, string? adverb) => adverb == "still"
        || claim.Says("before", "was", "were", "still", "again", "back", "restarted", "recreated", "と同じ", "元", "もと",
            "前", "まま", "残", "戻", "続け", "再");

    private static List<string> Nodes(ClusterView view, Story story) =>
    [
        .. Finder.Find(story.Meant! with { Quantity = Quantity.Every }, view, story, withTerminating: false)
            .Select(static pod => pod.TextAt("spec", "nodeName")),
    ];

    private static bool AreTogether(List<string> nodes, bool isOne) => nodes.Count > 1 && nodes.TrueForAll(static node => node.Length > 0)
        && nodes.Distinct(StringComparer.Ordinal).Count() == (isOne ? 1 : nodes.Count);

    private static ApiObject? Earlier(ApiObject pod, Story story) =>
        story.Before.Of("Pod").FirstOrDefault(old => old.Uid == pod.Uid) ?? story.Before.Find("Pod", pod.Namespace, pod.Name)
        ?? (story.Remembered.GetValueOrDefault("deleted") is { } gone && gone.Controller?.Uid == pod.Controller?.Uid ? gone : null)
        ?? FirstPlaced(pod, story);

    /// <summary>The first one of its name that was on a node.</summary>
    private static ApiObject? FirstPlaced(ApiObject pod, Story story) =>
        story.History.Since(0, pod.Kind).Select(static entry => entry.Object)
            .FirstOrDefault(item => item.Name == pod.Name && item.Namespace == pod.Namespace
                && item.TextAt("spec", "nodeName").Length > 0);
}
