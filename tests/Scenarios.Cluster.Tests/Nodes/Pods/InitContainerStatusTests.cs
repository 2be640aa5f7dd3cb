using Scenarios.Api.Requests;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Nodes.Pods;

/// <summary>What a Pod's status says of init containers and sidecars while they run, end and are deleted.</summary>
internal sealed class InitContainerStatusTests
{
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void InitContainer_WhileItRuns_IsStartedAndNotReady()
    {
        Create("Always", "- {name: prepare, image: \"busybox:1.36\", command: [sleep, '60']}", "sleep 600");
        Pass(5);

        var prepare = Pod().Status.InitContainerStatuses[0];
        (prepare.State.Running.Exists, prepare.Started, prepare.Ready).ShouldBe((true, true, false));
        Pass(60);
        Pod().Status.InitContainerStatuses[0].Ready.ShouldBeTrue("it has ended with success");
    }

    [Test]
    public void Sidecar_ThatIsNotReady_KeepsThePodFromBeingReady()
    {
        Create(
            "Always",
            "- {name: log, image: \"busybox:1.36\", restartPolicy: Always, command: [sleep, '600'],"
            + " readinessProbe: {exec: {command: [cat, /ready]}, periodSeconds: 1}}",
            "sleep 600");
        Pass(10);

        Ready().ShouldBe(("False", "ContainersNotReady", "containers with unready status: [log]"));
    }

    [Test]
    public void Sidecar_AfterTheContainersHaveEnded_KeepsThePodRunning()
    {
        Create("Never", "- {name: log, image: \"busybox:1.36\", restartPolicy: Always, command: [sleep, '600']}", "sleep 5");
        Pass(12);

        Pod().Status.Phase.ShouldBe(PodPhase.Running);
        Ready().ShouldBe(("False", "ContainersNotReady", "containers with unready status: [main]"));
        Pass(40);
        Pod().Status.Phase.ShouldBe(PodPhase.Succeeded);
        Ready().ShouldBe(("False", "PodCompleted", string.Empty));
    }

    [Test]
    public void Initialized_OfAPodThatIsDeleted_StaysThoughItsSidecarStops()
    {
        Create("Always", "- {name: log, image: \"busybox:1.36\", restartPolicy: Always, command: [sleep, '600']}", "sleep 600");
        Pass(5);
        Delete();
        Pass(31);

        Pod().Status.Conditions.Find(PodConditionType.Initialized).Status.ShouldBe(ConditionStatus.True);
    }

    [Test]
    public void Deletion_OfAPodWhoseInitContainerFails_LeavesItsContainersWaiting()
    {
        Create("Always", "- {name: check, image: \"busybox:1.36\", command: [sh, -c, 'exit 3']}", "sleep 600");
        Pass(8);
        var seen = new List<(string Phase, bool IsWaiting, string Reason)>();
        using var watch = _fixture.Api.Watch(ClusterFixture.Type("Pod"), "default", ListOptions.All, change =>
        {
            var status = Scenarios.Objects.Views.Core.Pod.Of(change.Object).Status;
            seen.Add((status.Phase, status.ContainerStatuses[0].State.Waiting.Exists, status.Conditions.Find(PodConditionType.Ready).Reason));
        }).ValueOrThrow();
        Delete();
        Pass(10);

        seen[^1].ShouldBe((PodPhase.Failed, true, "ContainersNotReady"));
    }

    private void Create(string restartPolicy, string init, string command) => _fixture.Create($"""
        apiVersion: v1
        kind: Pod
        metadata: {"{"}name: a{"}"}
        spec:
          restartPolicy: {restartPolicy}
          initContainers:
          {init}
          containers: [{"{"}name: main, image: "busybox:1.36", command: [sh, -c, '{command}']{"}"}]
        """);

    private Pod Pod() => Scenarios.Objects.Views.Core.Pod.Of(_fixture.Pod("a"));

    private (string Status, string Reason, string Message) Ready()
    {
        var ready = Pod().Status.Conditions.Find(PodConditionType.Ready);
        return (ready.Status, ready.Reason, ready.Message);
    }

    private void Pass(int seconds) => _fixture.Simulation.RunFor(TimeSpan.FromSeconds(seconds));

    private void Delete() =>
        _fixture.Api.Delete(ClusterFixture.Type("Pod"), "default", "a", DeleteOptions.Default).ValueOrThrow();
}
