using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Busy Pods: a loop in each container uses all the CPU that it may use, besides its other work.</summary>
internal sealed class LoadDeeds(StoryTools tools)
{
    private const string Loop = "while true; do :; done";

    /// <summary>The file in a container that holds the number of the process which keeps it busy.</summary>
    private const string Number = "/tmp/.load";

    private const string Steady = $"({Loop}) & echo \\$! > {Number}; wait";

    private const string End = $"sh -c '[ ! -e {Number} ] || kill $(cat {Number})'";

    private readonly List<Target> _loaded = [];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("busy", Load);
        deeds["traffic-stop"] = _ => Stop();
    }

    /// <summary>Ends all traffic, and what keeps Pods busy.</summary>
    private void Stop()
    {
        tools.Requests.StopTraffic();
        foreach (var target in _loaded)
        {
            tools.Terminal.WriteFile(OverFile(target), "over\n");
        }

        foreach (var pod in _loaded.SelectMany(PodsOf).ToList())
        {
            tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- {End}");
        }

        _loaded.Clear();
    }

    private static string OverFile(Target target) => $"/tmp/load-of-{target.Name}-is-over";

    /// <summary>Every Pod of a workload from now on, those that come later, too, until the load is ended.</summary>
    private void LoadSteadily(Target target)
    {
        var labels = ((ObjectValue)target.FindOrThrow(tools.Story).Spec.Find("selector", "matchLabels")!)
            .Select(static pair => $"{pair.Key}={((StringValue)pair.Value).Text}");
        var where = target.Namespace.Length > 0 ? $" --namespace={target.Namespace}" : string.Empty;
        tools.Story.NoteChange();
        tools.Terminal.TypeAside(
            $"(seen=; while [ ! -e {OverFile(target)} ]; do "
            + $"for pod in $(kubectl get pods{where} --selector={string.Join(',', labels)} --field-selector=status.phase=Running "
            + "-o name); do "
            + "case \" $seen \" in *\" $pod \"*) ;; *) seen=\"$seen $pod\"; "
            + $"kubectl exec{where} $pod -- sh -c \"{Steady}\" & ;; esac; done; sleep 5; done) &");
        _loaded.Add(target);
    }

    private void Load(PhraseMatch phrase)
    {
        var victim = phrase["victim"]!;
        var targets = victim["object"] is { } named ? Target.AllOf(named, tools.Story) : [Target.LastWorkload(tools.Story)];
        if (phrase["steady"] is not null && victim.Id != "one" && targets.All(static target => target.Kind != "Pod"))
        {
            foreach (var target in targets)
            {
                LoadSteadily(target);
            }

            return;
        }

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
