using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Busy Pods: a loop in each container uses all the CPU that it may use, besides its other work.</summary>
internal sealed class LoadDeeds(StoryTools tools)
{
    private const string Loop = "while true; do :; done";

    private readonly List<(Target Target, int Number)> _loaded = [];
    private int _loads;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("busy", Load);
        var stop = deeds["traffic-stop"];
        deeds["traffic-stop"] = phrase =>
        {
            if (!tools.Requests.IsTrafficRunning && _loaded.Count == 0 && !phrase.Says("load", "負荷"))
            {
                throw new StepFailureException($"Nothing is sent that could stop: {phrase.Text}");
            }

            stop(phrase);
            Stop();
        };
    }

    /// <summary>Ends what keeps Pods busy.</summary>
    private void Stop()
    {
        foreach (var (target, number) in _loaded)
        {
            var over = OverFile(number);
            tools.Terminal.WriteFile(over, "over\n");
            foreach (var pod in PodsOf(target))
            {
                tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- "
                    + $"sh -c 'touch {over}; [ ! -e {ProcessFile(number)} ] || kill $(cat {ProcessFile(number)})'");
            }
        }

        _loaded.Clear();
    }

    /// <summary>The file that ends a load: in the terminal nobody else is loaded, in a container no loop begins.</summary>
    private static string OverFile(int number) => $"/tmp/.load-{number}-is-over";

    /// <summary>The file in a container that holds the number of the process that keeps it busy.</summary>
    private static string ProcessFile(int number) => $"/tmp/.load-{number}";

    private static string Steady(int number) => $"[ -e {OverFile(number)} ] || {{ ({Loop}) & echo \\$! >> {ProcessFile(number)}; "
        + $"[ ! -e {OverFile(number)} ] || kill \\$!; wait; }}";

    /// <summary>Every Pod of a workload from now on, those that come later, too, until the load is ended.</summary>
    private void LoadSteadily(Target target)
    {
        var labels = ((ObjectValue)target.FindOrThrow(tools.Story).Spec.Find("selector", "matchLabels")!)
            .Select(static pair => $"{pair.Key}={((StringValue)pair.Value).Text}");
        var where = target.Namespace.Length > 0 ? $" --namespace={target.Namespace}" : string.Empty;
        var number = ++_loads;
        tools.Story.NoteChange();
        tools.Terminal.TypeAside(
            $"(seen=; while [ ! -e {OverFile(number)} ]; do "
            + $"for pod in $(kubectl get pods{where} --selector={string.Join(',', labels)} --field-selector=status.phase=Running "
            + "-o name); do "
            + "case \" $seen \" in *\" $pod \"*) ;; *) seen=\"$seen $pod\"; "
            + $"[ -e {OverFile(number)} ] || kubectl exec{where} $pod -- sh -c \"{Steady(number)}\" & ;; esac; done; sleep 5; done) &");
        _loaded.Add((target, number));
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
