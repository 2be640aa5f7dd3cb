using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about the result of a rollout: it finishes, fails, is stuck, or is not complete.</summary>
internal sealed class RolloutClaims(StoryTools tools)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ClaimClock _clock = new(tools.Story);

    public void Check(PhraseMatch claim, bool isWait)
    {
        Action<PhraseMatch, bool> check = claim.Id switch
        {
            "rollout" => Finishes,
            "rollout-failed" => Fails,
            "rollout-stuck" => IsStuck,
            "rollout-open" => IsOpen,
            "rollout-kept" => IsKept,
            _ => NeverFinishes,
        };
        check(claim, isWait);
    }

    public void Finishes(PhraseMatch claim, bool isWait)
    {
        var targets = claim["object"] is { } named ? Target.AllOf(named, tools.Story) : [Target.LastWorkload(tools.Story)];
        var version = claim["version"]?.Text;
        foreach (var target in targets)
        {
            Check(claim, target, Timing.Of(claim), isWait, (item, _) => ObjectFacts.IsRolledOut(item)
                && (version is null || ObjectFacts.ImagesOf(item).Contains(version, StringComparer.Ordinal)));
        }
    }

    /// <summary>The rollout has failed: <c>kubectl rollout status</c> reports an error. Waits as long as the workload may take.</summary>
    private void Fails(PhraseMatch claim, bool isWait)
    {
        var target = TargetOf(claim);
        var timing = Timing.Of(claim);
        if (timing.Mode == TimingMode.Soon && target.Find(tools.Story) is { Kind: "Deployment" } item)
        {
            var limit = TimeSpan.FromSeconds(item.IntegerAt("spec", "progressDeadlineSeconds") ?? 600) + Minute;
            tools.Story.Cluster.Simulation.RunUntil(() => target.Find(tools.Story) is not { } now || ObjectFacts.IsRolledOut(now)
                || HasFailed(now, tools.Story.History.Now), limit);
        }

        Check(claim, target, timing, isWait, HasFailed);
    }

    /// <summary>The rollout cannot continue: a Pod cannot start or be scheduled, or the deadline has passed.</summary>
    private void IsStuck(PhraseMatch claim, bool isWait) => Check(claim, TargetOf(claim), Timing.Of(claim), isWait, HasStuck);

    /// <summary>Not complete now.</summary>
    private void IsOpen(PhraseMatch claim, bool isWait)
    {
        var timing = Timing.Of(claim);
        timing = timing.Mode == TimingMode.Soon ? timing with { Mode = TimingMode.Now } : timing;
        Check(claim, TargetOf(claim), timing, isWait, static (item, _) => !ObjectFacts.IsRolledOut(item));
    }

    /// <summary>A change of the template was never taken back.</summary>
    private void IsKept(PhraseMatch claim, bool isWait)
    {
        var target = TargetOf(claim);
        _clock.ComeAbout();
        var templates = new List<Value>();
        for (var index = 0; index < tools.Story.History.Count; index++)
        {
            var item = tools.Story.History[index].Object;
            if (item.Kind != target.Kind || item.Name != target.Name || item.Namespace != target.Namespace
                || item.ObjectAt("spec", "template") is not { } template || (templates.Count > 0 && templates[^1].Equals(template)))
            {
                continue;
            }

            if (templates.Contains(template))
            {
                throw new StepFailureException($"Expected: {claim.Text}\nAn earlier template came back: {ObjectFacts.Tell(item)}");
            }

            templates.Add(template);
        }

        if (templates.Count < 2)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nIts template was not changed: there is nothing to roll back.");
        }
    }

    /// <summary>
    /// The rollout is not complete at any instant of the stated time or of a minute. At the first instant that is true of every rollout.
    /// </summary>
    private void NeverFinishes(PhraseMatch claim, bool isWait)
    {
        var timing = Timing.Of(claim);
        timing = timing.Mode is TimingMode.Soon or TimingMode.Within ? new Timing(TimingMode.For, timing.Span ?? Minute) : timing;
        Check(claim, TargetOf(claim), timing, isWait, static (item, _) => !ObjectFacts.IsRolledOut(item));
    }

    private void Check(PhraseMatch claim, Target target, Timing timing, bool isWait, Func<ApiObject, ClusterView, bool> holds) =>
        _clock.Check(claim.Text, timing, isWait, view => view.Find(target.Kind, target.Namespace, target.Name) is { } item
            ? new Verdict(holds(item, view), () => Tell(item, view)) { About = () => [item] }
            : new Verdict(false, () => $"no {target.Kind} \"{target.Name}\""));

    /// <summary>Only a Deployment has a deadline. Other workloads count as failed if they cannot continue.</summary>
    private static bool HasFailed(ApiObject item, ClusterView view) =>
        item.Kind == "Deployment" ? IsGivenUp(item) : HasStuck(item, view);

    private static bool HasStuck(ApiObject item, ClusterView view) =>
        IsGivenUp(item) || (!ObjectFacts.IsRolledOut(item) && PodsOf(item, view).Any(CannotStart));

    private static bool IsGivenUp(ApiObject item) => item.FindCondition("Progressing") is { } condition
        && ObjectFacts.Text(condition, "status") == "False" && ObjectFacts.Text(condition, "reason") == "ProgressDeadlineExceeded";

    private static bool CannotStart(ApiObject pod) => ObjectFacts.StatusesOf(pod).Any(static status => status is "Unschedulable"
        || status.EndsWith("BackOff", StringComparison.Ordinal) || status.EndsWith("Error", StringComparison.Ordinal)
        || status is "ErrImagePull" or "InvalidImageName" or "ErrImageNeverPull")
        || (pod.TextAt("status", "phase") == "Running" && !pod.HasCondition("Ready") && ObjectFacts.RestartsOf(pod) > 0);

    private static string Tell(ApiObject workload, ClusterView view) =>
        string.Join("\n", PodsOf(workload, view).Select(ObjectFacts.Tell).Prepend(ObjectFacts.Tell(workload)));

    private static IEnumerable<ApiObject> PodsOf(ApiObject workload, ClusterView view) =>
        view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(owner => owner.Uid == workload.Uid));

    private Target TargetOf(PhraseMatch claim) => claim["object"] is { } named ? Target.Of(named, tools.Story)
        : Target.LastWorkload(tools.Story);
}
