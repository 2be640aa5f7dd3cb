using Scenarios.Api.Selectors;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Claims about selected Pods, a rollout that did not happen, the last command at another place, and words in logs.</summary>
internal sealed class SelectionClaims(StoryTools tools)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("selector-picks", phrase => Picks(phrase, [.. phrase.All("text").Select(static text => text.Text)]));
        claims.Add("selector-none", phrase => Picks(phrase, []));
        claims.Add("no-two", NoTwo);
        claims.Add("with-flag", WithFlag);
        claims.Add("no-rollout", NoRollout);
        claims.Add("seen-in-logs", SeenInLogs);
    }

    /// <summary>Exactly these Pods of the namespace.</summary>
    private void Picks(PhraseMatch phrase, IReadOnlyList<string> names)
    {
        var text = phrase.TextOf("selector");
        if (!LabelSelector.TryParse(text, out var selector, out var error))
        {
            throw new StepFailureException($"\"{text}\" is not a selector: {error}");
        }

        var pods = tools.Story.History.Now.Of("Pod").Where(pod => pod.Namespace == tools.Story.Namespace && !Story.IsClient(pod)).ToList();
        if (pods.Count == 0)
        {
            throw new StepFailureException($"There is no Pod in namespace {tools.Story.Namespace}: the claim would be about nothing.");
        }

        var found = pods.Where(pod => selector!.Matches(pod.Labels)).Select(static pod => pod.Name).Order(StringComparer.Ordinal).ToList();
        if (!found.SequenceEqual(names.Order(StringComparer.Ordinal)))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt selects: {string.Join(", ", found.DefaultIfEmpty("none"))}");
        }
    }

    /// <summary>Each Pod is alone on its node; there are at least two Pods.</summary>
    private void NoTwo(PhraseMatch phrase)
    {
        var (kind, name) = phrase["owner"] is { } said ? (phrase["kind"]?.Id, said.Text) : tools.Story.Workload is { } workload
            ? (workload.Kind, workload.Name) : throw new StepFailureException("Of which Pods? No earlier step names any.");
        var subject = new Subjects.Subject { Words = phrase.Text, Kind = "Pod", OwnerKind = kind, Owners = [name] };
        new ClaimClock(tools.Story).Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var pods = Subjects.Finder.Find(subject, view, tools.Story, withTerminating: false).Where(static pod => pod.TextAt("spec",
                "nodeName").Length > 0)
                .ToList();
            return new Verdict(pods.Count > 1 && pods.Select(static pod => pod.TextAt("spec",
                "nodeName")).Distinct(StringComparer.Ordinal).Count() == pods.Count,
                () => string.Join("\n", pods.Select(static pod => $"  {ObjectFacts.Tell(pod)}")));
        }, isSteady: true);
    }

    private void WithFlag(PhraseMatch phrase)
    {
        var last = tools.Terminal.Last.Command;
        tools.Story.Enter(StepKind.When);
        tools.Story.NoteChange();
        var result = tools.Terminal.TypeAside($"{last} {phrase.TextOf("text")}", mayFail: true);
        tools.Story.Leave();
        tools.Story.Enter(StepKind.Then);
        tools.Terminal.Show(result);
        OutputExpectation.Succeeded(result);
    }

    /// <summary>The last workload has the same template as before, and no Pod of another template was created.</summary>
    private void NoRollout(PhraseMatch phrase)
    {
        var (kind, name) = tools.Story.Workload ?? throw new StepFailureException("Of which workload? No earlier step names one.");
        var target = Target.Of(kind, name, null, tools.Story);
        var now = target.FindOrThrow(tools.Story);
        var before = tools.Story.BeforeAll.Find(kind, target.Namespace, name)
            ?? throw new StepFailureException($"{name} was not there before.");
        var sets = tools.Story.History.Now.Of("ReplicaSet").Where(set => set.Controller?.Uid == now.Uid
            && !tools.Story.FirstSeen(set)).ToList();
        if (!before.ObjectAt("spec", "template").Equals(now.ObjectAt("spec", "template")) || sets.Count > 0)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere is: {ObjectFacts.Tell(now)}\n"
                + string.Join("\n", sets.Select(ObjectFacts.Tell)));
        }
    }

    private void SeenInLogs(PhraseMatch phrase)
    {
        var text = phrase.TextOf("text");
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story)
            : tools.Story.LastNamed("Pod") is { } pod ? Target.Of("Pod", pod, null, tools.Story)
            : throw new StepFailureException("In which log? No earlier step names an object.");
        var output = string.Empty;
        for (var until = tools.Story.Now + Soon; tools.Story.Now < until; tools.Cluster.Pass(TimeSpan.FromSeconds(1)))
        {
            var result = tools.Terminal.TypeAside($"kubectl logs {target.Argument} --all-containers --prefix=false", mayFail: true);
            output = result.ExitCode == 0 ? result.Output : output;
            if (output.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new StepFailureException($"Expected: {phrase.Text}\nThe log is:\n{output}");
    }
}
