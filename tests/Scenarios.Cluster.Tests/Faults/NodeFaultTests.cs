using Scenarios.Cluster.Faults;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Faults;

/// <summary>Nodes that stop, lose their network, or run out of memory.</summary>
internal sealed class NodeFaultTests
{
    private readonly ClusterFixture _fixture = new();

    [SetUp]
    public void StartPods()
    {
        _fixture.Create("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}
                  nodeSelector: {pool: web}
                  containers: [{name: nginx, image: "nginx:1.27"}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {selector: {app: web}, ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: client}
            spec: {nodeName: worker3, containers: [{name: c, image: "busybox:1.36", command: [sleep, infinity]}]}
            """);
        foreach (var name in new[] { "worker", "worker2" })
        {
            var node = _fixture.Api.Get(ClusterFixture.Type("Node"), string.Empty, name).ValueOrThrow();
            var labels = node.Labels.With("pool", new StringValue("web"));
            _fixture.Api.Update(
                ClusterFixture.Type("Node"),
                string.Empty,
                new ApiObject(node.Tree.WithPath(["metadata", "labels"], labels)),
                Scenarios.Api.Requests.WriteOptions.Default).ValueOrThrow();
        }

        _fixture.Settle();
    }

    [Test]
    public void CutNetwork_ForLessThanTheGrace_NothingIsSaidAndContainersGoOn()
    {
        var pods = Names();

        _fixture.Cluster.Faults.CutNetwork("worker2", FaultTime.For(TimeSpan.FromSeconds(40)));
        After(30);
        Reach("worker2").ShouldBe(ConnectionOutcome.Unreachable);
        After(30);

        Reach("worker2").ShouldBe(ConnectionOutcome.Answered);
        Readiness("worker2").ShouldBe("True");
        Names().ShouldBe(pods);
        _fixture.Events("worker2").ShouldBeEmpty();
        _fixture.Pods("app=web").ShouldAllBe(pod => RestartsOf(pod) == 0);
    }

    [Test]
    public void CutNetwork_ForLong_NodeIsUnknownPodsAreReplacedAndOldOnesEndOnReturn()
    {
        var pods = Names();

        var fault = _fixture.Cluster.Faults.CutNetwork("worker2");
        After(80);
        Readiness("worker2").ShouldBe("Unknown");
        After(320);
        _fixture.Pods("app=web").Count.ShouldBe(3);
        _fixture.Pods("app=web").Count(pod => pod.IsBeingDeleted).ShouldBe(1);

        fault.End();
        After(60);

        Readiness("worker2").ShouldBe("True");
        _fixture.Pods("app=web").ShouldAllBe(pod => !pod.IsBeingDeleted);
        Names().ShouldNotBe(pods);
    }

    [Test]
    public void CutNetwork_PodsOfTheNodeReachEachOtherOnly()
    {
        _fixture.Create("""
            apiVersion: v1
            kind: Pod
            metadata: {name: beside}
            spec: {nodeName: worker2, containers: [{name: c, image: "busybox:1.36", command: [sleep, infinity]}]}
            """);
        _fixture.Settle();

        _fixture.Cluster.Faults.CutNetwork("worker2");

        Reach("worker2", "beside").ShouldBe(ConnectionOutcome.Answered);
        Reach("worker", "beside").ShouldBe(ConnectionOutcome.Unreachable);
    }

    [Test]
    public void CutNetwork_ContainerThatCrashesMeanwhile_IsToldAfterwards()
    {
        var pod = PodOn("worker2").Name;
        _fixture.Cluster.Faults.CutNetwork("worker2", FaultTime.For(TimeSpan.FromSeconds(30)));
        After(5);

        _fixture.Cluster.Faults.Crash(new ContainerTarget("default", pod));
        After(10);
        RestartsOf(_fixture.Pod(pod)).ShouldBe(0);
        _fixture.Api.Log("default", pod, new Scenarios.Api.Requests.PodLogOptions()).Status!.Message.ShouldContain("no route to host");
        After(30);

        RestartsOf(_fixture.Pod(pod)).ShouldBe(1);
        _fixture.Events(pod).Count(line => line.Contains("Started container nginx", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Test]
    public void StopKubelet_WhoAsksIt_IsRefusedUntilItStartsAgain()
    {
        var pod = PodOn("worker2");
        var dialed = $"dial tcp {pod.Status.HostIP}:10250: connect: connection refused";
        _fixture.Cluster.Faults.StopKubelet("worker2");

        _fixture.Api.Log("default", pod.Name, new Scenarios.Api.Requests.PodLogOptions()).Status!.Message.ShouldBe(
            $"Get \"https://{pod.Status.HostIP}:10250/containerLogs/default/{pod.Name}/nginx\": {dialed}");
        _fixture.Api.PortForward("default", pod.Name).Status!.Message.ShouldBe($"error dialing backend: {dialed}");
        Should.Throw<Exception>(() => _fixture.Exec(pod.Name, "true")).Message.ShouldContain($"error dialing backend: {dialed}");

        _fixture.Cluster.Faults.StartKubelet("worker2");
        After(10);
        _fixture.Exec(pod.Name, "echo", "back").Output.ShouldBe("back\n");
    }

    [Test]
    public void StopNode_ForATime_ItComesBack()
    {
        _fixture.Cluster.Faults.StopNode("worker2", FaultTime.For(TimeSpan.FromSeconds(70)));
        After(70);
        Readiness("worker2").ShouldBe("Unknown");
        After(60);

        Readiness("worker2").ShouldBe("True");
    }

    [Test]
    public void ExhaustMemory_PodsAreEvictedOneByOneAndTheNodeIsTainted()
    {
        var pod = PodOn("worker2").Name;

        _fixture.Cluster.Faults.ExhaustMemory("worker2", FaultTime.For(TimeSpan.FromSeconds(30)));
        After(30);

        var evicted = Pod.Of(_fixture.Pod(pod));
        (evicted.Status.Phase, evicted.Status.Reason).ShouldBe(("Failed", "Evicted"));
        evicted.Status.Message.ShouldStartWith(
            "The node was low on resource: memory. Threshold quantity: 100Mi, available: 51200Ki. Container nginx was using ");
        var disrupted = evicted.Status.Conditions.Find(PodConditionType.DisruptionTarget);
        (disrupted.Status, disrupted.Reason).ShouldBe(("True", "TerminationByKubelet"));
        evicted.Status.ContainerStatuses[0].State.Terminated.ExitCode.ShouldBeOneOf(0, 137);
        Node("worker2").Status.Conditions.Find("MemoryPressure").Status.ShouldBe("True");
        Node("worker2").Spec.Taints.Select(taint => taint.Key).ShouldContain("node.kubernetes.io/memory-pressure");
        _fixture.Events("worker2").ShouldContain("Warning EvictionThresholdMet Attempting to reclaim memory");
        _fixture.Events("worker2").ShouldContain("Normal NodeHasInsufficientMemory Node worker2 status is now: NodeHasInsufficientMemory");

        After(330);

        Node("worker2").Status.Conditions.Find("MemoryPressure").Status.ShouldBe("False");
        Node("worker2").Spec.Taints.Count.ShouldBe(0);
    }

    [Test]
    public void StopNode_EphemeralContainerAddedMeanwhile_StartsOnce()
    {
        var pod = PodOn("worker2");
        _fixture.Cluster.Faults.StopNode("worker2", FaultTime.For(TimeSpan.FromSeconds(70)));
        After(5);
        var ephemeral = new EphemeralContainer { Name = "look", Image = "busybox:1.36", Command = ["sleep", "infinity"] };
        var debugged = Pod.Of(_fixture.Pod(pod.Name));
        debugged = debugged with { Spec = debugged.Spec with { EphemeralContainers = [ephemeral] } };
        _fixture.Api.Update(ClusterFixture.Type("Pod"), "default", debugged, Scenarios.Api.Requests.WriteOptions.Default,
            "ephemeralcontainers").ValueOrThrow();

        After(180);

        var status = Pod.Of(_fixture.Pod(pod.Name)).Status.EphemeralContainerStatuses[0];
        (status.RestartCount, status.State.Running.Exists).ShouldBe((0, true));
        _fixture.Events(pod.Name).Count(line => line.Contains("Started container look", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Test]
    public void StopNode_Unknown_IsRefusedByName() => Should.Throw<ArgumentException>(() => _fixture.Cluster.Faults.StopNode("worker9"))
        .Message.ShouldStartWith("There is no node \"worker9\". There are: control-plane, worker, worker2, worker3.");

    [Test]
    public void Between_EndBeforeBegin_IsRefused() =>
        Should.Throw<ArgumentException>(() => FaultTime.Between(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(2))).Message
            .ShouldStartWith("A fault begins before it ends");

    private void After(int seconds) => _fixture.Simulation.RunFor(TimeSpan.FromSeconds(seconds));

    private Node Node(string name) =>
        Scenarios.Objects.Views.Core.Node.Of(_fixture.Api.Get(ClusterFixture.Type("Node"), string.Empty, name).ValueOrThrow());

    private string Readiness(string node) => Node(node).Status.Conditions.Find("Ready").Status;

    private List<string> Names() => [.. _fixture.Pods("app=web").Select(pod => pod.Name).Order(StringComparer.Ordinal)];

    private Pod PodOn(string node) => Pod.Of(_fixture.Pods("app=web").First(pod => pod.TextAt("spec", "nodeName") == node));

    private static long RestartsOf(ApiObject pod) => Pod.Of(pod).Status.ContainerStatuses[0].RestartCount;

    private ConnectionOutcome Reach(string node, string client = "client")
    {
        var address = PodOn(node).Status.PodIP;
        return _fixture.Cluster.Network.Send(
            _fixture.Cluster.Network.ClientIn("default", client)!,
            address,
            80,
            new HttpRequest("GET", "/", address, "0.0.0.0")).Outcome;
    }
}
