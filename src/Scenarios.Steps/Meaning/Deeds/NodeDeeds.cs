using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Actions on nodes: taint, cordon, drain.</summary>
internal sealed class NodeDeeds(StoryTools tools)
{
    private readonly Commands _commands = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add(
            "taint",
            phrase => _commands.Each(phrase, node => $"kubectl taint node {node.Name} {TaintOf(phrase.TextOf("text"))} --overwrite"));
        deeds.Add("untaint", phrase => _commands.Each(phrase, node => $"kubectl taint node {node.Name} {phrase.TextOf("text")}-"));
        deeds.Add("cordon", phrase => _commands.Each(phrase, node => $"kubectl cordon {node.Name}"));
        deeds.Add("uncordon", phrase => _commands.Each(phrase, node => $"kubectl uncordon {node.Name}"));
        deeds.Add("untaint-all", phrase => UntaintAll(phrase["object"]));
        deeds.Add("drain-force", phrase => _commands.Each(phrase, node => $"{Drain(node.Name, phrase)} --force"));
        deeds.Add("drain", DrainWithin);
        deeds.Add("drain-try", phrase => _commands.Each(phrase, node => $"{Drain(node.Name, phrase)} --timeout=60s", mayFail: true));
        deeds.Add("drain-limited", phrase => _commands.Each(phrase, node => Drain(node.Name, phrase), mayFail: true));
    }

    /// <summary>Removes all taints that users added; those of the cluster stay.</summary>
    private void UntaintAll(PhraseMatch? named)
    {
        tools.Story.NoteChange();
        var name = named is not null ? Target.Of(named, tools.Story).Name
            : tools.Story.LastNamed("Node") ?? throw new StepFailureException("Of which node? No earlier step names one.");
        var node = Target.Of("Node", name, null, tools.Story).FindOrThrow(tools.Story);
        var keys = node.ListAt("spec", "taints").OfType<ObjectValue>().Select(static taint => ObjectFacts.Text(taint, "key"))
            .Where(static key => !key.Contains("kubernetes.io/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
        {
            throw new StepFailureException($"Node \"{name}\" has no taint that could be removed.");
        }

        keys.ForEach(key => tools.Terminal.TypeAside($"kubectl taint node {name} {key}-"));
    }

    /// <summary>Adds the effect NoSchedule to a taint without an effect.</summary>
    private static string TaintOf(string text) => text.Contains(':', StringComparison.Ordinal) ? text : $"{text}:NoSchedule";

    private static string Drain(string node, PhraseMatch phrase) => string.Create(
        CultureInfo.InvariantCulture,
        $"kubectl drain {node} --ignore-daemonsets "
        + $"--delete-emptydir-data"
        + $"{(phrase["duration"] is { } time ? $" --timeout={Numbers.DurationOf(time).TotalSeconds:0}s" : string.Empty)}");

    /// <summary>
    /// A drain with a timeout may fail, and the next step checks its output. One without is waited for as long as it gets on.
    /// </summary>
    private void DrainWithin(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            tools.Story.NoteChange();
            if (phrase["duration"] is null)
            {
                var wait = new DrainWait(tools.Story.Cluster.Simulation);
                tools.Terminal.Begin(Drain(target.Name, phrase), DrainWait.TerminalOf(target.Name),
                    phrase["drain-start"] is null ? wait.GetsOn : DrainWait.Begins);
            }
            else
            {
                tools.Terminal.Type(Drain(target.Name, phrase));
            }
        }
    }
}
