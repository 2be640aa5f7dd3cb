using Scenarios.Cluster.Faults;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Cluster.Tests.Nodes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.Faults;

/// <summary>Containers that crash, hang, start late, or fail their probes; DNS and registries that do not answer.</summary>
internal sealed class ContainerFaultTests
{
    private const string Web = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app: web}}
        spec:
          containers:
          - name: nginx
            image: nginx:1.27
            readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 5, failureThreshold: 2}
            livenessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 10, failureThreshold: 3}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: client}
        spec: {containers: [{name: c, image: "busybox:1.36", command: [sh, -c, "while true; do echo tick; sleep 1; done"]}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        """;

    private readonly ClusterFixture _fixture = new();

    private ClusterFaults Faults => _fixture.Cluster.Faults;

    private static ContainerTarget Target => new("default", "web");

    [SetUp]
    public void StartPods()
    {
        _fixture.Create(Web);
        _fixture.Settle();
    }

    [Test]
    public void Crash_WithExitCode_ContainerIsRestartedAndSaysHowItEnded()
    {
        Faults.Crash(Target, 3);
        After(5);

        var status = Container();
        (status.RestartCount, status.LastState.Terminated.ExitCode, status.LastState.Terminated.Reason).ShouldBe((1, 3, "Error"));
    }

    [Test]
    public void KillForMemory_IsToldAsOOMKilled()
    {
        Faults.KillForMemory(Target);
        After(5);

        var ended = Container().LastState.Terminated;
        (ended.ExitCode, ended.Reason).ShouldBe((137, "OOMKilled"));
    }

    [Test]
    public void Hang_ForATime_RequestsWaitAndAreAnsweredThen()
    {
        Faults.Hang(Target, FaultTime.For(TimeSpan.FromSeconds(3)));
        After(1);

        var exchange = Send();

        exchange.Outcome.ShouldBe(ConnectionOutcome.Answered);
        exchange.Latency.ShouldBeInRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.1));
        After(4);
        Send().Latency.ShouldBeLessThan(TimeSpan.FromMilliseconds(100));
        Container().RestartCount.ShouldBe(0);
    }

    [Test]
    public void Hang_UntilFurtherNotice_ProbesTimeOutAndTheContainerIsKilledAfterItsGrace()
    {
        Faults.Hang(Target);
        Send().Outcome.ShouldBe(ConnectionOutcome.Silent);
        After(15);
        IsReady().ShouldBeFalse();
        _fixture.Events("web").ShouldContain(line => line.Contains("Readiness probe failed: Get \"http://", StringComparison.Ordinal)
            && line.EndsWith("context deadline exceeded (Client.Timeout exceeded while awaiting headers)", StringComparison.Ordinal));
        After(20);
        Container().RestartCount.ShouldBe(0);
        After(45);

        var status = Container();
        (status.RestartCount, status.LastState.Terminated.ExitCode).ShouldBe((1, 137));
        IsReady().ShouldBeTrue();
        Send().Outcome.ShouldBe(ConnectionOutcome.Answered);
    }

    [Test]
    public void Hang_OfAScript_ItsLogStandsStillAndGoesOn()
    {
        After(10);
        Faults.Hang(new ContainerTarget("default", "client"), FaultTime.For(TimeSpan.FromSeconds(30)));
        var before = Lines();
        After(29);
        Lines().ShouldBe(before);
        After(10);

        Lines().ShouldBeInRange(before + 8, before + 11);
    }

    [Test]
    public void Hang_AndACommandInIt_Runs()
    {
        Faults.Hang(new ContainerTarget("default", "client"));

        _fixture.Exec("client", "echo", "hello").Output.ShouldBe("hello\n");
    }

    [Test]
    public void SlowStart_NextRun_TakesSoMuchLonger()
    {
        Faults.SlowStart(Target, TimeSpan.FromSeconds(20));
        Faults.Crash(Target);
        After(15);
        IsReady().ShouldBeFalse();
        Send().Outcome.ShouldBe(ConnectionOutcome.Refused);
        After(15);

        IsReady().ShouldBeTrue();
    }

    [Test]
    public void FailProbe_Readiness_PodIsUnreadyFromThenToThen()
    {
        Faults.FailProbe(Target, ProbeKind.Readiness, FaultTime.Between(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3)));
        After(119);
        IsReady().ShouldBeTrue();
        After(13);
        IsReady().ShouldBeFalse();
        After(47);
        IsReady().ShouldBeFalse();
        After(8);

        IsReady().ShouldBeTrue();
        Container().RestartCount.ShouldBe(0);
        _fixture.Events("web").ShouldContain("Warning Unhealthy Readiness probe failed: HTTP probe failed with statuscode: 503");
        Send().Outcome.ShouldBe(ConnectionOutcome.Answered);
    }

    [Test]
    public void FailProbe_Liveness_ContainerIsRestarted()
    {
        Faults.FailProbe(Target, ProbeKind.Liveness, FaultTime.For(TimeSpan.FromSeconds(35)));
        After(40);

        Container().RestartCount.ShouldBe(1);
        _fixture.Events("web").ShouldContain("Normal Killing Container nginx failed liveness probe, will be restarted");
    }

    [Test]
    public void StopDns_NamesAreNotResolvedUntilItIsOver()
    {
        Faults.StopDns(FaultTime.For(TimeSpan.FromSeconds(20)));

        Send("web").Outcome.ShouldBe(ConnectionOutcome.NameTimedOut);
        After(14);
        var late = Send("web");
        (late.Outcome, late.Latency.TotalSeconds is >= 10 and < 11).ShouldBe((ConnectionOutcome.NameTimedOut, true));
        After(4);
        var retried = Send("web");

        (retried.Outcome, retried.Latency.TotalSeconds is > 5 and < 6).ShouldBe((ConnectionOutcome.Answered, true));
        After(3);
        Send("web").Latency.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Test]
    public void SilenceRegistry_PullsFailInContainerdsWordsAndRecover()
    {
        Faults.SilenceRegistry("docker.io", FaultTime.For(TimeSpan.FromMinutes(1)));
        _fixture.CreatePod("late", "httpd:2.4");
        _fixture.CreatePod(
            "known",
            "nginx:1.27",
            "    imagePullPolicy: IfNotPresent\n  nodeName: " + _fixture.Pod("web").TextAt("spec", "nodeName") + "\n");
        After(34);

        _fixture.Events("late").ShouldContain(
            "Warning Failed Failed to pull image \"httpd:2.4\": rpc error: code = DeadlineExceeded desc = failed to pull and unpack image "
            + "\"docker.io/library/httpd:2.4\": failed to resolve reference \"docker.io/library/httpd:2.4\": failed to do request: Head "
            + "\"https://registry-1.docker.io/v2/library/httpd/manifests/2.4\": dial tcp 203.0.113.10:443: i/o timeout");
        _fixture.Pod("late").Status.ToString().ShouldContain("ErrImagePull");
        _fixture.Pod("known").TextAt("status", "phase").ShouldBe("Running");
        After(90);

        _fixture.Pod("late").TextAt("status", "phase").ShouldBe("Running");
    }

    [TestCase("nobody", "", "There is no Pod of \"nobody\" in namespace default.")]
    [TestCase("web", "sidecar", "No container \"sidecar\" of \"web\" runs.")]
    public void Crash_Unknown_IsRefusedByName(string name, string container, string expected) =>
        Should.Throw<ArgumentException>(() => Faults.Crash(new ContainerTarget("default", name) { Container = container })).Message
            .ShouldStartWith(expected);

    private void After(int seconds) => _fixture.Simulation.RunFor(TimeSpan.FromSeconds(seconds));

    private ContainerStatus Container() => Pod.Of(_fixture.Pod("web")).Status.ContainerStatuses[0];

    private bool IsReady() => Pod.Of(_fixture.Pod("web")).Status.Conditions.Find("Ready").Status == "True";

    private int Lines() => _fixture.Log("client").Split('\n').Length;

    private Exchange Send(string? host = null)
    {
        host ??= Pod.Of(_fixture.Pod("web")).Status.PodIP;
        return _fixture.Cluster.Network.Send(
            _fixture.Cluster.Network.ClientIn("default", "client")!,
            host,
            80,
            new HttpRequest("GET", "/", host, "0.0.0.0"));
    }
}
