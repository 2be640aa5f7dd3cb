using System.Globalization;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Kinds.Jobs;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.Jobs;

/// <summary>kubernetes, pkg/controller/job/backoff_utils.go and its test.</summary>
internal sealed class JobBackoffTests
{
    private static readonly ObjectKey Key = new("default", "work");
    private readonly JobBackoff _backoff = new();

    [TestCase(0, 0, 0)]
    [TestCase(1, 0, 10)]
    [TestCase(1, 4, 6)]
    [TestCase(2, 0, 20)]
    [TestCase(3, 0, 40)]
    [TestCase(6, 0, 320)]
    [TestCase(7, 0, 600)]
    [TestCase(100, 0, 600)]
    [TestCase(2, 30, -10)]
    public void Remaining_AfterFailures_DoublesUpToTenMinutes(int failures, int secondsAgo, int expected)
    {
        var now = Time("12:00:00");

        JobBackoff.Remaining(new JobBackoff.Failures(failures, now.AddSeconds(-secondsAgo)), now).ShouldBe(TimeSpan.FromSeconds(expected));
    }

    [TestCase("", "", 2, "11:00:00")]
    [TestCase("", "12:00:00 12:00:05", 4, "12:00:05")]
    [TestCase("", "12:00:05 12:00:00", 4, "12:00:05")]
    [TestCase("12:00:00", "", 0, "")]
    [TestCase("12:00:00", "11:59:00 12:00:00", 0, "")]
    [TestCase("12:00:00", "11:59:00 12:00:01 12:00:09", 2, "12:00:09")]
    [TestCase("12:00:00 12:00:05", "12:00:01 12:00:09", 1, "12:00:09")]
    public void With_NewEnds_CountsFailuresSinceTheLastSuccess(string succeeded, string failed, int count, string last)
    {
        _backoff.Remember(Key, new(2, Time("11:00:00")));

        var failures = _backoff.With(Key, Pods(succeeded), Pods(failed));

        failures.ShouldBe(new JobBackoff.Failures(count, last.Length == 0 ? default : Time(last)));
    }

    [Test]
    public void With_JobThatIsForgotten_BeginsAnew()
    {
        _backoff.Remember(Key, new(2, Time("11:00:00")));
        _backoff.Forget(Key);

        _backoff.With(Key, [], []).Count.ShouldBe(0);
        _backoff.With(Key, [], Pods("12:00:00")).Count.ShouldBe(1);
    }

    [TestCase("", 10)]
    [TestCase("batch.kubernetes.io/job-index-failure-count: '2'", 40)]
    [TestCase("batch.kubernetes.io/job-index-failure-count: '1', batch.kubernetes.io/job-index-ignored-failure-count: '1'", 40)]
    [TestCase("batch.kubernetes.io/job-index-ignored-failure-count: '1'", 20)]
    [TestCase("batch.kubernetes.io/job-index-failure-count: many", 10)]
    public void Remaining_OfAnIndex_CountsItsFailuresOfAnyKind(string annotations, int expected)
    {
        var pod = Samples.Pod(metadata: $"annotations: {{ {annotations} }}", status: Ended("12:00:00"));

        JobBackoff.Remaining(pod, Time("12:00:00")).ShouldBe(TimeSpan.FromSeconds(expected));
        JobBackoff.Remaining(lastFailed: null, Time("12:00:00")).ShouldBe(TimeSpan.Zero);
    }

    private const string Created = "creationTimestamp: '2026-01-01T09:00:00Z'";
    private const string Ended1201 = "containerStatuses: [{name: a, state: {terminated: {finishedAt: '2026-01-01T12:01:00Z'}}}]";
    private const string Deleted = ", deletionTimestamp: '2026-01-01T11:00:30Z', deletionGracePeriodSeconds: 30";

    [TestCase(
        "containerStatuses: [{name: a, state: {terminated: {finishedAt: '2026-01-01T12:00:01Z'}}}, {name: b, "
        + "state: {terminated: {finishedAt: '2026-01-01T12:00:03Z'}}}]",
        "12:00:03")]
    [TestCase(
        "containerStatuses: [{name: a, state: {terminated: {finishedAt: '2026-01-01T12:00:03Z'}}}, {name: b, "
        + "state: {terminated: {finishedAt: '2026-01-01T12:00:01Z'}}}]",
        "12:00:03")]
    [TestCase(
        "containerStatuses: [{name: a, state: {terminated: {finishedAt: '2026-01-01T12:00:01Z'}}}, {name: b, state: {running: {}}}]",
        "11:00:00")]
    [TestCase(
        Ended1201 + ", initContainerStatuses: [{name: sidecar, state: {terminated: {finishedAt: '2026-01-01T12:02:00Z'}}}]", "12:02:00")]
    [TestCase(Ended1201 + ", initContainerStatuses: [{name: sidecar, state: {running: {}}}]", "11:00:00")]
    [TestCase(
        Ended1201 + ", initContainerStatuses: [{name: setup, state: {terminated: {finishedAt: '2026-01-01T12:02:00Z'}}}]", "12:01:00")]
    [TestCase("conditions: [{type: Ready, status: 'False', lastTransitionTime: '2026-01-01T11:30:00Z'}]", "11:30:00")]
    [TestCase("conditions: [{type: Ready, status: 'True', lastTransitionTime: '2026-01-01T11:30:00Z'}]", "11:00:00")]
    [TestCase("phase: Failed", "11:00:00")]
    public void FinishedAt_IsToldAsWellAsCanBe(string status, string expected)
    {
        const string Spec = "initContainers: [{name: setup}, {name: sidecar, restartPolicy: Always}]";

        JobPodFacts.FinishedAt(Samples.Pod(metadata: Created + Deleted, spec: Spec, status: status)).ShouldBe(Time(expected));
        JobPodFacts.FinishedAt(Samples.Pod(metadata: Created, status: "phase: Failed")).ShouldBe(Time("09:00:00"));
    }

    [TestCase("TerminatingOrFailed", "Failed", false, true, false)]
    [TestCase("TerminatingOrFailed", "Running", false, false, false)]
    [TestCase("TerminatingOrFailed", "Running", true, true, true)]
    [TestCase("TerminatingOrFailed", "Succeeded", true, false, false)]
    [TestCase("Failed", "Failed", true, true, false)]
    [TestCase("Failed", "Running", true, false, true)]
    public void IsFailed_PodThatIsDeleted_ByThePodReplacementPolicy(
        string policy, string phase, bool isDeleted, bool isFailed, bool isTerminating)
    {
        var pod = Samples.Pod(metadata: isDeleted ? Created + Deleted : Created, status: $"phase: {phase}");
        var job = Scenarios.Objects.Views.Batch.Job.Of(ControlPlane.Parse(
            $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: work}}, spec: {{podReplacementPolicy: {policy}}} }}"));

        JobPodFacts.IsFailed(pod, job.Spec).ShouldBe(isFailed);
        JobPodFacts.IsTerminating(pod).ShouldBe(isTerminating);
    }

    [TestCase("first: {spec: {}} second: {spec: {nodeName: worker}}")]
    [TestCase("first: {phase: Pending} second: {phase: Running}")]
    [TestCase("first: {ready: False} second: {ready: True}")]
    [TestCase("first: {ready: True, since: '11:30'} second: {ready: True, since: '11:00'}")]
    [TestCase("first: {restarts: 2} second: {restarts: 1}")]
    [TestCase("first: {sidecar: 2, created: '09:00'} second: {sidecar: 1}")]
    [TestCase("first: {restarts: 2} second: {restarts: 1, sidecar: 9}")]
    [TestCase("first: {created: '11:30'} second: {created: '11:00'}")]
    [TestCase("first: {name: a} second: {name: b}")]
    [TestCase("first: {spec: {}, phase: Running} second: {spec: {nodeName: worker}, phase: Pending}")]
    [TestCase("first: {phase: Pending, ready: True} second: {phase: Running, ready: False}")]
    [TestCase("first: {ready: False, restarts: 0} second: {ready: True, restarts: 9}")]
    [TestCase("first: {ready: True, since: '11:30', restarts: 0} second: {ready: True, since: '11:00', restarts: 9}")]
    [TestCase("first: {restarts: 2, created: '11:00'} second: {restarts: 1, created: '11:30'}")]
    [TestCase("first: {created: '11:30', name: b} second: {created: '11:00', name: a}")]
    public void Compare_TwoPods_TheOneThatHasComeLeastFarGoesFirst(string pods)
    {
        var parts = pods["first: ".Length..].Split(" second: ");
        var (first, second) = (PodOf(parts[0]), PodOf(parts[1]));

        JobPodOrder.Instance.Compare(first, second).ShouldBeLessThan(0);
        JobPodOrder.Instance.Compare(second, first).ShouldBeGreaterThan(0);
        JobPodOrder.Instance.Compare(first, first).ShouldBe(0);
    }

    private static Pod PodOf(string fields)
    {
        string Field(string name, string usual) =>
            System.Text.RegularExpressions.Regex.Match(fields, $@"\b{name}: '?([\w:]+)") is { Success: true } found ? found.Groups[1].Value
                : usual;

        return Samples.Pod(
            Field("name", "same"),
            spec: "initContainers: [{name: sidecar, restartPolicy: Always}]"
                + (Field("nodeName", string.Empty) is { Length: > 0 } node ? $", nodeName: {node}" : string.Empty),
            metadata: $"creationTimestamp: '2026-01-01T{Field("created", "10:00")}:00Z'",
            status: $"phase: {Field("phase", "Running")}, "
                + $"conditions: [{{type: Ready, status: '{Field("ready", "True")}', "
                + $"lastTransitionTime: '2026-01-01T{Field("since", "11:00")}:00Z'}}], "
                + $"containerStatuses: [{{name: a, restartCount: 0}}, {{name: b, restartCount: {Field("restarts", "1")}}}], "
                + $"initContainerStatuses: [{{name: sidecar, restartCount: {Field("sidecar", "0")}}}]");
    }

    private static IReadOnlyList<Pod> Pods(string ends) =>
        [.. ends.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(end => Samples.Pod(status: Ended(end)))];

    private static string Ended(string time) =>
        $"containerStatuses: [{{name: a, state: {{terminated: {{finishedAt: '2026-01-01T{time}Z'}} }} }}]";

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse($"2026-01-01T{text}Z", CultureInfo.InvariantCulture);
}
