using Scenarios.Cluster.Faults;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>A path of an application that returns an error, so that probes of it fail.</summary>
internal sealed class PathFaultDeeds(StoryTools tools)
{
    private static readonly ProbeKind[] Probes = [ProbeKind.Readiness, ProbeKind.Liveness, ProbeKind.Startup];

    private ClusterFaults Faults => tools.Story.Cluster.Faults;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("sick-path", Begin);
        deeds.Add("sick-path-end", End);
    }

    private void Begin(PhraseMatch phrase)
    {
        if (phrase["number"] is { } status && Numbers.Of(status) is >= 200 and < 400)
        {
            throw new StepFailureException($"\"{phrase.Text}\": a response with that status is not a failure.");
        }

        var begun = false;
        foreach (var pod in Pods(phrase))
        {
            foreach (var probe in Probes.Where(probe => AsksFor(pod, probe, phrase.TextOf("path"))))
            {
                begun = true;
                tools.Story.NoteChange();
                tools.Story.Note(Faults.FailProbe(new ContainerTarget(pod.Namespace, pod.Name) { Kind = "Pod" }, probe, default));
            }
        }

        if (!begun)
        {
            throw new StepFailureException($"No probe requests \"{phrase.TextOf("path")}\": this would have no effect.");
        }
    }

    private void End(PhraseMatch phrase)
    {
        var names = Pods(phrase).Select(static pod => pod.Name).ToList();
        var going = Faults.All.Where(fault => !fault.IsOver
            && names.Exists(name => fault.Description.StartsWith($"the container of {name} ", StringComparison.Ordinal))).ToList();
        if (going.Count == 0)
        {
            throw new StepFailureException($"There is no fault that could end: {phrase.Text}");
        }

        tools.Story.NoteChange();
        going.ForEach(static fault => fault.End());
    }

    private static bool AsksFor(ApiObject pod, ProbeKind probe, string path) => ObjectFacts.Templates(pod).Any(container =>
        container.Find($"{probe.ToString().ToLowerInvariant()}Probe", "httpGet", "path") is StringValue { Text: var asked }
            && asked == path);

    private IReadOnlyList<ApiObject> Pods(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var subject = target.Kind == "Pod"
            ? new Subject { Words = target.Name, Kind = "Pod", Names = [target.Name], Namespace = target.Namespace }
            : new Subject
            {
                Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
                Namespace = target.Namespace
            };
        return Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
    }
}
