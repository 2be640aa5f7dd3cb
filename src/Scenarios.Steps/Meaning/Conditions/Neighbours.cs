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
    public static Condition Together(PhraseMatch state, Story story, bool isOne) => new(state.Text, (_, view) =>
    {
        var nodes = Finder.Find(story.Meant! with { Quantity = Quantity.Every }, view, story, withTerminating: false)
            .Select(static pod => pod.TextAt("spec", "nodeName")).ToList();
        return nodes.Count > 1 && nodes.TrueForAll(static node => node.Length > 0)
            && nodes.Distinct(StringComparer.Ordinal).Count() == (isOne ? 1 : nodes.Count);
    })
    {
        IsSteady = true, Kinds = ["Pod"],
    };
}
