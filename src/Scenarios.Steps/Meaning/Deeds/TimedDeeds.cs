using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Actions that are told with the moment at which they are done: later, at once, once more.</summary>
internal sealed class TimedDeeds(StoryTools tools, Action<PhraseMatch> perform)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> plain)
    {
        plain.Add("later", phrase =>
        {
            var time = phrase["later-time"]!;
            if (time["since-what"] is null)
            {
                tools.Cluster.Pass(Numbers.DurationOf(time["duration"]!));
            }
            else
            {
                new WaitTimes(tools).Since(time);
            }

            perform(phrase["deed"]!);
        });

        // Actions never wait for what comes of them, and one that is done again is no other.
        plain.Add("at-once", phrase => perform(phrase["deed"]!));
        plain.Add("repeated", phrase =>
        {
            _ = phrase["when"];
            perform(phrase["deed"]!);
        });
        plain.Add("label-template", phrase =>
        {
            var labels = Objects.ServiceFeatures.Labels(phrase.TextOf("text"));
            var patch = ObjectValue.Empty.WithPath(["spec", "template", "metadata", "labels"], labels);
            Each(phrase, target => $"kubectl patch {target.Argument} --type=merge --patch='{patch}'");
        });
        plain.Add("delete-on-node", DeleteOn);
        plain.Add("loaded", phrase => perform(phrase["deed"]!));
        plain.Add("load-for", phrase =>
        {
            perform(phrase["deed"]!);
            tools.Cluster.Pass(Numbers.DurationOf(phrase["for"]!));
            tools.Story.NoteChange();
            tools.Story.Cluster.Faults.EndProcessorUse();
            tools.Story.LoadEnd = tools.Story.Now;
        });
        plain.Add("traffic-rate", phrase =>
            tools.Requests.ChangeRate(TimeSpan.FromSeconds(1) / Math.Max(1, Numbers.Of(phrase["number"]!))));
    }

    private void Each(PhraseMatch phrase, Func<Target, string> command)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            tools.Story.NoteChange();
            tools.Terminal.TypeAside(command(target));
        }
    }

    /// <summary>The Pods on a node, but not those of the system.</summary>
    /// <exception cref="StepFailureException">There is none.</exception>
    private void DeleteOn(PhraseMatch phrase)
    {
        var pods = Finder.Find(
            new Subject
            {
                Words = phrase.Text, Kind = "Pod", Nodes = [phrase.TextOf("node")], OwnerKind = phrase["kind"]?.Id,
                Owners = phrase["owner"] is { } owner ? [owner.Text] : [],
            },
            tools.Story.History.Now, tools.Story, withTerminating: false);
        pods = [.. pods.Where(static pod => !pod.Namespace.StartsWith("kube-", StringComparison.Ordinal))];
        if (pods.Count == 0)
        {
            throw new StepFailureException($"There is no such Pod: {phrase.Text}");
        }

        var isForced = phrase["manner"] is { Id: "force" };
        foreach (var pod in phrase.Says("1つ") ? pods.Take(1) : pods)
        {
            tools.Story.NoteChange();
            tools.Story.Singled = pod;
            tools.Terminal.TypeAside($"kubectl delete pod {pod.Name} --namespace={pod.Namespace} --wait=false"
                + (isForced ? " --grace-period=0 --force" : string.Empty));
        }
    }
}
