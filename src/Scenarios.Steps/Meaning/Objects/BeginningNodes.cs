using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>The nodes that a scenario begins with, and which of them its Pods begin on.</summary>
internal sealed class BeginningNodes(StoryTools tools)
{
    /// <summary>The workers by their names, and the control plane where it has one.</summary>
    /// <exception cref="StepFailureException">There are more or fewer than have names.</exception>
    public void Use(PhraseMatch phrase)
    {
        string[] names = [.. SubjectReader.NamesOf(phrase["names"]!)];
        if (phrase["number"] is { } said && Numbers.Of(said) != names.Length)
        {
            throw new StepFailureException($"\"{phrase.Text}\": {names.Length} of {Numbers.Of(said)} have a name.");
        }

        tools.Cluster.UseNodes([.. names], phrase["plane"]?.Text);
    }

    /// <summary>
    /// Makes what is described. Pods that are said to be on a node are there by the scheduler's choice, with the other nodes closed meanwhile, so
    /// that they may go elsewhere later.
    /// </summary>
    public void Apply(PhraseMatch described, Action<Draft> change)
    {
        var node = string.Empty;
        var manifests = new ObjectWriter(tools.Story).Write(described, draft =>
        {
            change(draft);
            node = draft.BeginsOn;
        }).ToList();
        var others = node.Length == 0 ? [] : tools.Story.History.Now.Of("Node").Where(item => item.Name != node
            && !item.FlagAt("spec", "unschedulable")).ToList();
        if (node.Length > 0 && tools.Story.History.Now.Find("Node", string.Empty, node) is null)
        {
            throw new StepFailureException($"There is no node \"{node}\".");
        }

        others.ForEach(item => tools.Terminal.TypeAside($"kubectl cordon {item.Name}"));
        manifests.ForEach(manifest => tools.Manifests.ApplyText(manifest));
        if (others.Count > 0)
        {
            tools.Cluster.Settle();
            others.ForEach(item => tools.Terminal.TypeAside($"kubectl uncordon {item.Name}"));
        }
    }
}
