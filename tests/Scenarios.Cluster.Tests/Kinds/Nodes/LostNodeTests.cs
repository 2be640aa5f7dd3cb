using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Kernel.Streams;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Tests.Kinds.Nodes;

/// <summary>Machines that are paused, or switched off and on: what the cluster does about it, and when.</summary>
internal sealed class LostNodeTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: ReplicaSet
        metadata: {name: web}
        spec:
          replicas: 1
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {nodeSelector: {kubernetes.io/hostname: worker}, containers: [{name: nginx, image: "nginx:1.27"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: impatient}
        spec:
          nodeName: worker
          tolerations: [{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 10}]
          containers: [{name: main, image: "busybox:1.36", command: [sleep, infinity]}]
        """;

    private readonly ClusterFixture _fixture = new();

    [SetUp]
    public void StartPods()
    {
        _fixture.Create(Web);
        _fixture.Settle();
    }

    [TestCase("pause", "net/http: TLS handshake timeout")]
    [TestCase("stop", "dial tcp 172.18.0.3:10250: connect: no route to host")]
    public void LostNode_WhoAsksForALog_IsToldHowTheKubeletIsSilent(string verb, string expected)
    {
        Docker(verb, "worker");

        _fixture.Api.Log("default", "impatient", new Scenarios.Api.Requests.PodLogOptions()).Status!.Message.ShouldBe(
            $"Get \"https://172.18.0.3:10250/containerLogs/default/impatient/main\": {expected}");
    }

    [Test]
    public void Pause_WhoeverRunsACommandThere_WaitsUntilTheMachineGoesOn()
    {
        Docker("pause", "worker");
        var session = _fixture.Api.Exec("default", "impatient", new Scenarios.Api.Requests.PodExecOptions { Command = ["cat"], Stdin = true });
        var (output, end) = (string.Empty, default(Scenarios.Api.Requests.PodSessionEnd));
        session.Value!.Subscribe(text => output += text, static _ => { }, ended => end = ended);
        session.Value.SendInput("hello\n");
        session.Value.CloseInput();
        After(30);
        (output, end).ShouldBe((string.Empty, null));

        Docker("unpause", "worker");
        After(5);

        (output, end?.ExitCode).ShouldBe(("hello\n", 0));
    }

    [Test]
    public void Pause_WithinGrace_NothingIsSaid()
    {
        Docker("pause", "worker").ShouldBe("worker\n");
        After(39);

        Readiness().ShouldBe("True");
    }

    [Test]
    public void Pause_BeyondGrace_NodeIsUnknownTaintedAndPodsAreUnready()
    {
        Docker("pause", "worker");
        After(85);

        Readiness().ShouldBe("Unknown");
        Taints().ShouldBe(["node.kubernetes.io/unreachable:NoSchedule", "node.kubernetes.io/unreachable:NoExecute"]);
        Condition(ThePod(), "Ready").ShouldBe("False");
        _fixture.Events("worker").ShouldContain("Normal NodeNotReady Node worker status is now: NodeNotReady");
        _fixture.Events(ThePod().Name).ShouldContain("Warning NodeNotReady Node is not ready");
    }

    [Test]
    public void Pause_PodsLeaveWhenTheirPatienceEnds_AndStayTerminating()
    {
        Docker("pause", "worker");
        var first = ThePod().Name;
        After(110);
        _fixture.Pod("impatient").IsBeingDeleted.ShouldBeTrue();
        Condition(Pod.Of(_fixture.Pod("impatient")), "DisruptionTarget").ShouldBe("True");
        _fixture.Pod(first).IsBeingDeleted.ShouldBeFalse();

        After(300);

        _fixture.Pod(first).IsBeingDeleted.ShouldBeTrue();
        _fixture.Pods("app=web").Count.ShouldBe(2);
    }

    [Test]
    public void Unpause_NodeIsReadyAtOnce_TaintsGoAndPodsThatWereToGoAreEnded()
    {
        Docker("pause", "worker");
        After(110);

        Docker("unpause", "worker");
        After(45);

        Readiness().ShouldBe("True");
        Taints().ShouldBeEmpty();
        Condition(ThePod(), "Ready").ShouldBe("True");
        _fixture.PodExists("impatient").ShouldBeFalse();
    }

    [Test]
    public void Stop_AndStart_ContainersAreStartedAgainInAnotherSandbox()
    {
        var before = ThePod();
        Docker("stop", "worker");
        After(5);
        Docker("start", "worker");
        After(45);

        var after = ThePod();
        after.Name.ShouldBe(before.Name);
        after.Status.PodIP.ShouldNotBe(before.Status.PodIP);
        var container = after.Status.ContainerStatuses[0];
        (container.RestartCount, container.Ready).ShouldBe((1, true));
        (container.LastState.Terminated.ExitCode, container.LastState.Terminated.Reason).ShouldBe((255, "Unknown"));
        _fixture.Events(after.Name).ShouldContain("Normal SandboxChanged Pod sandbox changed, it will be killed and re-created.");
    }

    [Test]
    public void Stop_NodeDeleted_PodsAreCollectedAndTheNodeComesBackAnew()
    {
        Docker("stop", "worker");
        var range = NodeNow().Spec.PodCIDR;
        _fixture.Api.Delete(ClusterFixture.Type("Node"), string.Empty, "worker", Scenarios.Api.Requests.DeleteOptions.Default)
            .ValueOrThrow();
        After(65);
        _fixture.PodExists("impatient").ShouldBeFalse();

        Docker("start", "worker");
        After(50);

        Readiness().ShouldBe("True");
        NodeNow().Spec.PodCIDR.ShouldNotBe(range);
        ThePod().Status.Phase.ShouldBe("Running");
    }

    [Test]
    public void Lease_IsRenewedWhenRead_AndAnIdleHourWritesNothing()
    {
        var before = Renewed();
        var version = Version();

        After(3600);

        Version().ShouldBe(version);
        (Renewed() - before).ShouldBeInRange(TimeSpan.FromSeconds(3585), TimeSpan.FromSeconds(3615));
        (_fixture.Simulation.Now - NodeNow().Status.Conditions[0].LastHeartbeatTime!.Value).ShouldBeLessThanOrEqualTo(
            TimeSpan.FromMinutes(5));
    }

    [TestCase("pause nobody", "Error response from daemon: No such container: nobody\n")]
    [TestCase("unpause worker", "Error response from daemon: Container worker is not paused\n")]
    [TestCase("run alpine", "docker: not simulated: only pause, unpause, stop, start and restart of nodes are (see features/GAPS.md)\n")]
    public void Docker_WhatCannotBe_IsRefusedByName(string arguments, string error) => Run(arguments.Split(' ')).Error.ShouldBe(error);

    private static string Condition(Pod pod, string type) => pod.Status.Conditions.Find(type).Status;

    private void After(int seconds) => _fixture.Simulation.RunFor(TimeSpan.FromSeconds(seconds));

    private string Docker(params string[] arguments) => Run(arguments).Output;

    private (string Output, string Error) Run(string[] arguments)
    {
        var (output, error) = (new TextBuffer(), new TextBuffer());
        var process = _fixture.Simulation.Processes.Start("docker", self => _fixture.Cluster.Docker.Run(new ProgramContext
        {
            Simulation = _fixture.Simulation,
            Process = self,
            Name = "docker",
            Arguments = arguments,
            Input = TextSource.Empty,
            Output = output,
            Error = error,
            Environment = new SortedList<string, string>(),
            WorkingDirectory = "/",
            Files = new MemoryFileSystem(FileLayer.Empty, _fixture.Simulation),
            Programs = ContainerTools.All,
        }));
        _fixture.Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromSeconds(1)).ShouldBeTrue();
        return (output.Text, error.Text);
    }

    private string Version() =>
        _fixture.Api.List(
            ClusterFixture.Type("Namespace"),
            string.Empty,
            Scenarios.Api.Requests.ListOptions.All).ValueOrThrow().ResourceVersion;

    private Pod ThePod() => Pod.Of(_fixture.Pods("app=web")[0]);

    private Node NodeNow() => Node.Of(_fixture.Api.Get(ClusterFixture.Type("Node"), string.Empty, "worker").ValueOrThrow());

    private string Readiness() => NodeNow().Status.Conditions.Find("Ready").Status;

    private List<string> Taints() => [.. NodeNow().Spec.Taints.Select(taint => $"{taint.Key}:{taint.Effect}")];

    private DateTimeOffset Renewed() => Scenarios.Objects.Views.Coordination.Lease.Of(
        _fixture.Api.Get(ClusterFixture.Type("Lease"), "kube-node-lease", "worker").ValueOrThrow()).Spec.RenewTime!.Value;
}
