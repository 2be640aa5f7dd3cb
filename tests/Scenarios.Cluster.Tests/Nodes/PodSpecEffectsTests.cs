using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Tests.Nodes;

/// <summary>Fields of a Pod's spec, each by its effect on the containers.</summary>
public sealed class PodSpecEffectsTests
{
    private const string Loop = "while true; do sleep 1; done";
    private readonly ClusterFixture _fixture = new();

    [Test]
    public void Delete_OfAShellWithATrap_RunsTheTrapAndEnds()
    {
        Create("command: [sh, -c, \"trap 'exit 3' TERM; " + Loop + "\"]");
        var before = _fixture.Simulation.Elapsed;

        _fixture.Api.Delete(KnownResources.Pods, "default", "one", DeleteOptions.Default);
        _fixture.Settle();

        _fixture.PodExists("one").ShouldBeFalse();
        (_fixture.Simulation.Elapsed - before).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void Deadline_OfThePod_EndsItAsFailed()
    {
        Create("command: [sleep, \"600\"]", "activeDeadlineSeconds: 5, terminationGracePeriodSeconds: 1");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(20));

        var pod = _fixture.Pod("one");
        (pod.TextAt("status", "phase"), pod.TextAt("status", "reason")).ShouldBe(("Failed", "DeadlineExceeded"));
        _fixture.Events("one").ShouldContain("Normal DeadlineExceeded Pod was active on the node longer than the specified deadline");
    }

    [Test]
    public void PostStart_ThatFails_KillsTheContainer()
    {
        Create(
            "command: [sleep, \"600\"], lifecycle: {postStart: {exec: {command: [sh, -c, exit 4]}}}",
            "restartPolicy: Never, terminationGracePeriodSeconds: 1");

        _fixture.Pod("one").TextAt("status", "phase").ShouldBe("Failed");
        _fixture.Events("one").ShouldContain("Warning FailedPostStartHook PostStartHook failed");
        _fixture.Events("one").ShouldContain("Normal Killing FailedPostStartHook");
    }

    [Test]
    public void PostStart_RunsInTheContainer()
    {
        Create("command: [sleep, \"600\"], lifecycle: {postStart: {exec: {command: [touch, /tmp/started]}}}");

        _fixture.Exec("one", "ls", "/tmp").Output.ShouldBe("started\n");
    }

    [TestCase("runAsNonRoot: true", "container has runAsNonRoot and image will run as root")]
    [TestCase("runAsNonRoot: true, runAsUser: 0", "container's runAsUser breaks non-root policy")]
    public void RunAsNonRoot_AsRoot_IsRefused(string security, string expected)
    {
        Create("command: [sleep, \"600\"]", $"securityContext: {{{security}}}");

        var waiting = _fixture.Pod("one").ListAt("status", "containerStatuses")[0].Find("state", "waiting")!;
        waiting.Find("reason").ShouldBe(new StringValue("CreateContainerConfigError"));
        ((StringValue)waiting.Find("message")!).Text.ShouldStartWith(expected);
    }

    [Test]
    public void RunAsUser_IsWhoTheProcessesAre()
    {
        Create(
            "command: [sleep, \"600\"], securityContext: {runAsUser: 2001}",
            "securityContext: {runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000}, volumes: [{name: data, emptyDir: {}}]");

        _fixture.Exec("one", "id").Output.ShouldBe("uid=2001 gid=3000 groups=2000,3000\n");
        _fixture.Exec("one", "touch", "/new").Error.ShouldBe("touch: /new: Permission denied\n");
        _fixture.Exec("one", "touch", "/tmp/new").Error.ShouldBeEmpty();
    }

    [Test]
    public void Image_Changed_RestartsTheContainer()
    {
        Create("command: [sleep, \"600\"]", "terminationGracePeriodSeconds: 1, restartPolicy: Never");

        ChangeImage();
        _fixture.Settle();

        var status = _fixture.Pod("one").ListAt("status", "containerStatuses")[0];
        status.Find("image").ShouldBe(new StringValue("docker.io/library/busybox:1.35"));
        status.Find("restartCount").ShouldBe(IntegerValue.Of(1));
        _fixture.Events("one").ShouldContain("Normal Killing Container main definition changed, will be restarted");
    }

    [Test]
    public void Image_ChangedJustBeforeThePodIsDeleted_StartsNothingNew()
    {
        Create("command: [sleep, \"600\"]", "terminationGracePeriodSeconds: 3");

        ChangeImage();
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(1));
        _fixture.Api.Delete(KnownResources.Pods, "default", "one", DeleteOptions.Default);
        _fixture.Settle();

        _fixture.PodExists("one").ShouldBeFalse();
        _fixture.Events("one").ShouldNotContain(line => line.Contains("busybox:1.35", StringComparison.Ordinal));
    }

    [Test]
    public void ShareProcessNamespace_ShowsThePauseProcessFirst()
    {
        Create("command: [sleep, \"600\"]", "shareProcessNamespace: true");

        _fixture.Exec("one", "ps", "-o", "pid,args").Output
            .ShouldBe("PID   COMMAND\n    1 /pause\n    2 sleep 600\n    3 ps -o pid,args\n");
    }

    [Test]
    public void OwnProcesses_BeginAtOne_AndAreShieldedFromWithin()
    {
        Create("command: [sh, -c, \"sleep 600 & wait\"]");

        _fixture.Exec("one", "kill", "1").End.ExitCode.ShouldBe(0);
        _fixture.Exec("one", "ps", "-o", "pid,args").Output.ShouldStartWith("PID   COMMAND\n    1 sh -c sleep 600 & wait\n");
        _fixture.Exec("one", "kill", "-9", "99").Error.ShouldBe("kill: can't kill pid 99: No such process\n");
    }

    [Test]
    public void Timeout_OfACommand_EndsIt()
    {
        Create("command: [sleep, \"600\"]");
        var before = _fixture.Simulation.Elapsed;

        _fixture.Exec("one", "timeout", "3", "sleep", "60").End.ExitCode.ShouldBe(143);

        (_fixture.Simulation.Elapsed - before).ShouldBeInRange(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4));
    }

    [Test]
    public void Tail_ThatFollows_LogsWhatIsWritten()
    {
        Create("command: [sh, -c, \"touch /tmp/log; tail -f /tmp/log\"]");

        _fixture.Exec("one", "sh", "-c", "echo more >> /tmp/log");
        _fixture.Simulation.RunFor(TimeSpan.FromSeconds(2));

        _fixture.Log("one").ShouldBe("more\n");
    }

    [Test]
    public void EphemeralContainer_OfARunningPod_RunsOnceBesideTheOthers()
    {
        Create("command: [sleep, \"600\"]");

        AddEphemeral("look", "targetContainerName: main, command: [sh, -c, \"ps -o args | head -n 2\"]").IsSuccess.ShouldBeTrue();
        _fixture.Settle();

        var pod = _fixture.Pod("one");
        pod.TextAt("status", "phase").ShouldBe("Running");
        pod.ListAt("status", "ephemeralContainerStatuses")[0].Find("state", "terminated", "reason").ShouldBe(new StringValue("Completed"));
        _fixture.Log("one", new PodLogOptions { Container = "look" }).ShouldBe("COMMAND\nsleep 600\n");
        _fixture.Events("one").ShouldContain("Normal Started Started container look");
    }

    [TestCase("main", "command: [sh]", "spec.ephemeralContainers[0].name: Duplicate value: \"main\"")]
    [TestCase("look", "targetContainerName: nobody", "spec.ephemeralContainers[0].targetContainerName: Not found: \"nobody\"")]
    [TestCase("look", "ports: [{containerPort: 1}], resources: {limits: {cpu: 1}}",
        "[spec.ephemeralContainers[0].ports: Forbidden: cannot be set for an Ephemeral Container, "
        + "spec.ephemeralContainers[0].resources: Forbidden: cannot be set for an Ephemeral Container]")]
    public void EphemeralContainer_ThatCannotBe_IsRefused(string name, string fields, string expected)
    {
        Create("command: [sleep, \"600\"]");

        AddEphemeral(name, fields).Status!.Message.ShouldBe($"Pod \"one\" is invalid: {expected}");
    }

    [Test]
    public void EphemeralContainer_OnceAdded_StaysAsItIs()
    {
        Create("command: [sleep, \"600\"]");
        AddEphemeral("look", "command: [sleep, \"1\"]").IsSuccess.ShouldBeTrue();

        AddEphemeral("look", "command: [sleep, \"2\"]").Status!.Message
            .ShouldStartWith(
                "Pod \"one\" is invalid: spec.ephemeralContainers: Forbidden: existing ephemeral containers \"look\" may not be changed");
    }

    private ApiResult<ApiObject> AddEphemeral(string name, string fields)
    {
        var (patch, _) = Scenarios.Api.Serialization.Yaml.YamlReader.ReadValue(
            $"{{metadata: {{labels: {{x: one}}}}, spec: {{ephemeralContainers: [{{name: {name}, image: 'busybox:1.36', {fields}}}]}}}}",
            string.Empty);
        var result = _fixture.Api.Patch(
            KnownResources.Pods, "default", "one", PatchKind.Strategic, patch!, WriteOptions.Default, "ephemeralcontainers");
        _fixture.Pod("one").Labels.Count.ShouldBe(0);
        return result;
    }

    private void Create(string container, string spec = "")
    {
        _fixture.Create($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: one}
            spec: { {{(spec.Length > 0 ? spec + ", " : string.Empty)}}containers: [{name: main, image: "busybox:1.36", {{container}} }] }
            """);
        _fixture.Settle();
    }

    private void ChangeImage()
    {
        var pod = _fixture.Pod("one");
        var container = ((ObjectValue)pod.ListAt("spec", "containers")[0]).With("image", new StringValue("busybox:1.35"));
        _fixture.Api.Update(KnownResources.Pods, "default", pod.With(["spec", "containers"], ListValue.Of(container)), WriteOptions.Default)
            .ValueOrThrow();
    }
}
