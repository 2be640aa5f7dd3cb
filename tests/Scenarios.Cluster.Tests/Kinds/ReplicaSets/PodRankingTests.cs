using Scenarios.Cluster.Kinds.ReplicaSets;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Kinds.ReplicaSets;

public class PodRankingTests
{
    private readonly PodRanking _ranking = new(
        new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), new Dictionary<string, int>(StringComparer.Ordinal));

    [Test]
    public void Compare_TwoReadySinceTheSameSecond_AgreesWithAThirdBetweenThem()
    {
        var first = ReadyPod(uid: "1", readySecond: 10, restarts: 0);
        var second = ReadyPod(uid: "2", readySecond: 11, restarts: 0);
        var third = ReadyPod(uid: "3", readySecond: 10, restarts: 1);

        _ranking.Compare(first, second).ShouldBeLessThan(0);
        _ranking.Compare(second, third).ShouldBeLessThan(0);
        _ranking.Compare(first, third).ShouldBeLessThan(0);
    }

    [TestCase("", "node: worker", TestName = "Compare_NotAssigned_GoesFirst")]
    [TestCase("node: worker, phase: Pending", "node: worker, phase: Running", TestName = "Compare_Pending_GoesBeforeRunning")]
    [TestCase("node: worker, phase: Pending", "node: worker, phase: Unknown", TestName = "Compare_Pending_GoesBeforeUnknown")]
    [TestCase("node: worker, phase: Unknown", "node: worker, phase: Running", TestName = "Compare_Unknown_GoesBeforeRunning")]
    [TestCase("node: worker, ready: no", "node: worker", TestName = "Compare_NotReady_GoesFirst")]
    [TestCase("node: worker, cost: -5", "node: worker", TestName = "Compare_LessThanNoCost_GoesFirst")]
    [TestCase("node: worker, cost: 9", "node: worker, cost: 10", TestName = "Compare_LessCost_GoesFirst")]
    [TestCase("node: worker, cost: dear, restarts: 1", "node: worker", TestName = "Compare_CostThatIsNoNumber_IsNone")]
    [TestCase("node: crowded", "node: worker", TestName = "Compare_MoreNeighbours_GoesFirst")]
    [TestCase("node: worker, since: '11:59'", "node: worker, since: '11:00'", TestName = "Compare_ReadyLater_GoesFirst")]
    [TestCase("node: worker, ready: no, restarts: 3", "node: worker, ready: no, restarts: 2", TestName = "Compare_MoreRestarts_GoesFirst")]
    [TestCase(
        "node: worker, ready: no, sidecar: 3",
        "node: worker, ready: no, sidecar: 2",
        TestName = "Compare_SidecarWithMoreRestarts_GoesFirst")]
    [TestCase(
        "node: worker, ready: no, restarts: 1",
        "node: worker, ready: no, sidecar: 9",
        TestName = "Compare_RestartsOfContainers_BeforeSidecars")]
    [TestCase(
        "node: worker, ready: no, created: '11:59'",
        "node: worker, ready: no, created: '11:00', setup: 9",
        TestName = "Compare_RestartsOfInitContainers_AreNone")]
    [TestCase(
        "node: worker, ready: no, created: '11:59'", "node: worker, ready: no, created: '11:00'", TestName = "Compare_Younger_GoesFirst")]
    [TestCase("node: worker, since: '11:01', uid: 1", "node: worker, since: '11:00', uid: 2", TestName = "Compare_AboutTheSameAge_ByUid")]
    [TestCase("phase: Running", "node: worker, phase: Pending", TestName = "Compare_Assignment_BeforePhase")]
    [TestCase("node: worker, phase: Pending", "node: worker, phase: Running, ready: no", TestName = "Compare_Phase_BeforeReadiness")]
    [TestCase("node: worker, ready: no, cost: 9", "node: worker, cost: 1", TestName = "Compare_Readiness_BeforeCost")]
    [TestCase("node: worker, cost: 1", "node: crowded, cost: 2", TestName = "Compare_Cost_BeforeNeighbours")]
    [TestCase("node: crowded, since: '11:00'", "node: worker, since: '11:59'", TestName = "Compare_Neighbours_BeforeTimes")]
    [TestCase("node: worker, since: '11:59'", "node: worker, since: '11:00', restarts: 5", TestName = "Compare_Times_BeforeRestarts")]
    [TestCase(
        "node: worker, ready: no, restarts: 2, created: '11:00'", "node: worker, ready: no, restarts: 1, created: '11:59'",
            TestName = "Compare_Restarts_BeforeAge")]
    public void Compare_TwoPods(string first, string second)
    {
        var ranking = new PodRanking(
            new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero),
            new Dictionary<string, int>(StringComparer.Ordinal) { ["crowded"] = 2, ["worker"] = 1 });
        var (gone, kept) = (PodOf(first), PodOf(second));

        ranking.Compare(gone, kept).ShouldBeLessThan(0);
        ranking.Compare(kept, gone).ShouldBeGreaterThan(0);
        ranking.Compare(gone, gone).ShouldBe(0);
    }

    private static Pod PodOf(string fields)
    {
        string Field(string name, string usual) =>
            System.Text.RegularExpressions.Regex.Match(fields, $@"\b{name}: '?([-\w:]+)") is { Success: true } found ? found.Groups[1]
                .Value : usual;

        return Samples.Pod(
            spec: "initContainers: [{name: setup}, {name: sidecar, restartPolicy: Always}]"
                + (Field("node", string.Empty) is { Length: > 0 } node ? $", nodeName: {node}" : string.Empty),
            metadata: $"creationTimestamp: '2026-01-01T{Field("created", "10:00")}:00Z'"
                + (Field("cost", string.Empty) is { Length: > 0 } cost
                    ? $", annotations: {{controller.kubernetes.io/pod-deletion-cost: '{cost}'}}" : string.Empty)
                + (Field("uid", string.Empty) is { Length: > 0 } uid ? $", uid: '{uid}'" : string.Empty),
            status: $"phase: {Field("phase", "Running")}, "
                + $"conditions: [{{type: Ready, status: '{(Field("ready", "yes") == "yes" ? "True" : "False")}', lastTransitionTime: "
                + $"'2026-01-01T{Field("since", "11:00")}:00Z'}}], "
                + $"containerStatuses: [{{name: a, restartCount: 0}}, {{name: b, restartCount: {Field("restarts", "0")}}}], "
                + $"initContainerStatuses: [{{name: setup, restartCount: {Field("setup", "0")}}}, "
                + $"{{name: sidecar, restartCount: {Field("sidecar", "0")}}}]");
    }

    private static Pod ReadyPod(string uid, int readySecond, int restarts) => Pod.Of(ControlPlane.Parse($$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: pod-{{uid}}, uid: "{{uid}}", creationTimestamp: "2026-01-01T11:50:00Z"}
        spec: {nodeName: worker}
        status:
          phase: Running
          conditions: [{type: Ready, status: "True", lastTransitionTime: "2026-01-01T11:50:{{readySecond}}Z"}]
          containerStatuses: [{name: web, restartCount: {{restarts}}}]
        """));
}
