using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>What is done to nodes: tainted, cordoned, drained.</summary>
internal sealed class NodeDeeds(StoryTools tools)
{
    private readonly Commands _commands = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("taint", phrase => _commands.Each(phrase, node => $"kubectl taint node {node.Name} {TaintOf(phrase.TextOf("text"))} --overwrite"));
        deeds.Add("untaint", phrase => _commands.Each(phrase, node => $"kubectl taint node {node.Name} {phrase.TextOf("text")}-"));
        deeds.Add("cordon", phrase => _commands.Each(phrase, node => $"kubectl cordon {node.Name}"));
        deeds.Add("uncordon", phrase => _commands.Each(phrase, node => $"kubectl uncordon {node.Name}"));
        deeds.Add("drain", phrase => _commands.Each(phrase, node => Drain(node.Name, phrase)));
        deeds.Add("drain-try", phrase => _commands.Each(phrase, node => Drain(node.Name, phrase), mayFail: true));
    }

    /// <summary>A taint has an effect; who says none means that nothing new shall come.</summary>
    private static string TaintOf(string text) => text.Contains(':', StringComparison.Ordinal) ? text : $"{text}:NoSchedule";

    private static string Drain(string node, PhraseMatch phrase) => string.Create(
        CultureInfo.InvariantCulture,
        $"kubectl drain {node} --ignore-daemonsets --delete-emptydir-data{(phrase["duration"] is { } time ? $" --timeout={Numbers.DurationOf(time).TotalSeconds:0}s" : string.Empty)}");
}
