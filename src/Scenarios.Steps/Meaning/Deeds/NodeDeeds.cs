using System.Globalization;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>What is done to nodes: tainted, cordoned, drained.</summary>
internal sealed class NodeDeeds(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("taint", phrase => Each(phrase, node => $"kubectl taint node {node} {TaintOf(phrase.TextOf("text"))} --overwrite"));
        deeds.Add("untaint", phrase => Each(phrase, node => $"kubectl taint node {node} {phrase.TextOf("text")}-"));
        deeds.Add("cordon", phrase => Each(phrase, node => $"kubectl cordon {node}"));
        deeds.Add("uncordon", phrase => Each(phrase, node => $"kubectl uncordon {node}"));
        deeds.Add("drain", phrase => Each(phrase, node => Drain(node, phrase)));
        deeds.Add("drain-try", phrase => Each(phrase, node => Drain(node, phrase), mayFail: true));
    }

    /// <summary>A taint has an effect; who says none means that nothing new shall come.</summary>
    private static string TaintOf(string text) => text.Contains(':', StringComparison.Ordinal) ? text : $"{text}:NoSchedule";

    private static string Drain(string node, PhraseMatch phrase) => string.Create(
        CultureInfo.InvariantCulture,
        $"kubectl drain {node} --ignore-daemonsets --delete-emptydir-data{(phrase["duration"] is { } time ? $" --timeout={Numbers.DurationOf(time).TotalSeconds:0}s" : string.Empty)}");

    private void Each(PhraseMatch phrase, Func<string, string> command, bool mayFail = false)
    {
        tools.Story.NoteChange();
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var result = tools.Terminal.TypeAside(command(target.Name), mayFail);
            if (mayFail)
            {
                tools.Terminal.Show(result);
            }
        }
    }
}
