using Scenarios.Cluster;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary>Commands that reach into running Pods from the terminal's machine: port-forward, cp.</summary>
internal sealed class PodAccessTests
{
    private readonly Terminal _terminal = new(new SimulatedCluster(new ClusterOptions { Seed = 3 }), new TerminalOptions());

    [SetUp]
    public void RunServers()
    {
        Type("mkdir -p ~/work");
        Type("kubectl create deployment web --image=nginx:1.25; kubectl expose deployment web --port=8080 --target-port=80");
        Type(
            "kubectl rollout status deployment/web; kubectl run box --image=busybox:1.36 --command -- sleep 6000; kubectl wait "
            + "--for=condition=Ready pod/box");
    }

    [TestCase("deployment/web 9001:80", "127.0.0.1:9001 -> 80", 9001)]
    [TestCase("svc/web 9002:8080", "127.0.0.1:9002 -> 80", 9002)]
    [TestCase("--address 127.0.0.1 svc/web 8080", "127.0.0.1:8080 -> 80", 8080)]
    public void PortForward_Background_CarriesRequestsUntilItIsKilled(string target, string forwarding, int port)
    {
        var answer =
            Type($"kubectl port-forward {target} > log 2>&1 & sleep 1; curl -s -o /dev/null -w '%{{http_code}}' "
                + $"http://localhost:{port}/; kill $!; cat log");
        answer.Output.ShouldStartWith($"200Forwarding from {forwarding}\n");
        answer.Output.ShouldEndWith($"Handling connection for {port}\n");
        Type($"curl -s http://localhost:{port}/").ExitCode.ShouldBe(7);
    }

    [Test]
    public void PortForward_NobodyListensInThePod_LosesTheConnection()
    {
        var answer = Type(
            "kubectl port-forward deploy/web 9003:81 2> log & sleep 1; curl -s http://localhost:9003/; echo $?; wait; cat log");
        answer.Output.ShouldContain(
            "Forwarding from 127.0.0.1:9003 -> 81\nForwarding from [::1]:9003 -> 81\nHandling connection for 9003\n");
        answer.Output.ShouldContain("an error occurred forwarding 9003 -> 81: error forwarding port 81 to pod ");
        answer.Output.ShouldEndWith("error: lost connection to pod\n");
    }

    [TestCase("svc/web 9004:80", "Service web does not have a service port 80")]
    [TestCase("svc/web 9004:http", "Service 'web' does not have a named port 'http'")]
    [TestCase("pod/none 80", "pods \"none\" not found")]
    [TestCase("svc/web", "TYPE/NAME and list of ports are required for port-forward")]
    [TestCase("--address here svc/web 8080", "here is not a valid IP")]
    [TestCase("svc/web 99999:8080", "error parsing local port '99999': strconv.ParseUint: parsing \"99999\": value out of range")]
    public void PortForward_WrongCall_FailsInKubectlsWords(string call, string error) =>
        Type($"kubectl port-forward {call}").Error.ShouldContain(error);

    [Test]
    public void Copy_ThereAndBack_BringsFilesAndDirectories()
    {
        Type("mkdir -p up/deep; echo one > up/1; echo two > up/deep/2; kubectl cp up box:/tmp");
        Type("kubectl exec box -- cat /tmp/up/deep/2").Output.ShouldBe("two\n");
        var back = Type("kubectl cp box:/tmp/up down; cat down/1 down/deep/2");
        back.Output.ShouldBe("tar: removing leading '/' from member names\none\ntwo\n");
        Type("kubectl cp up/1 default/box:/tmp/renamed -c box; kubectl exec box -- cat /tmp/renamed").Output.ShouldBe("one\n");
    }

    [TestCase("none box:/tmp", "error: none doesn't exist in local filesystem\n")]
    [TestCase("a b", "error: one of src or dest must be a remote file specification\n")]
    [TestCase("box:/a box:/b", "error: one of src or dest must be a local file specification\n")]
    [TestCase("box:/ b", "error: filepath can not be empty\n")]
    [TestCase(":a b", "error: filespec must match the canonical format: [[namespace/]pod:]file/path\n")]
    [TestCase("box:/etc/hostname b -c none", "Error from server (BadRequest): container none is not valid for pod box\n")]
    public void Copy_WrongCall_FailsInKubectlsWords(string call, string error) => Type($"kubectl cp {call}").Error.ShouldBe(error);

    private CommandResult Type(string commands) => _terminal.Type(commands, null, null, TimeSpan.FromDays(1));
}
