using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Busy Pods: a loop in each container uses all the CPU that it may use, besides its other work.</summary>
internal sealed class LoadDeeds(StoryTools tools)
{
    private const string Loop = "while true; do :; done";

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds) => deeds.Add("busy", Load);

    private void Load(PhraseMatch phrase)
    {
        var victim = phrase["victim"]!;
        var targets = victim["object"] is { } named ? Target.AllOf(named, tools.Story) : [Target.LastWorkload(tools.Story)];
        var pods = targets.SelectMany(PodsOf).ToList();
        pods = victim.Id == "one" ? [.. pods.Take(1)] : pods;
        if (pods.Count == 0)
        {
            throw new StepFailureException($"There is no Pod that runs: {phrase.Text}");
        }

        var time = phrase["duration"] is { } span
            ? string.Create(CultureInfo.InvariantCulture, $"timeout {Numbers.DurationOf(span).TotalSeconds:0} ") : string.Empty;
        foreach (var pod in pods)
        {
            tools.Story.NoteChange();
            tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- {time}sh -c '{Loop}' &");
        }
    }

    private IReadOnlyList<ApiObject> PodsOf(Target target) => [.. Finder.Find(
        target.Kind == "Pod" ? new Subject { Words = target.Name, Kind = "Pod", Names = [target.Name], Namespace = target.Namespace }
            : new Subject
            {
                Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
                Namespace = target.Namespace
            },
        tools.Story.History.Now, tools.Story, withTerminating: false).Where(ObjectFacts.IsRunning)];
}
