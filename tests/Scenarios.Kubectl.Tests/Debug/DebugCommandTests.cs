using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Debug;

public sealed class DebugCommandTests
{
    private const string Legacy = "--profile=legacy is deprecated and will be removed in the future. "
        + "It is recommended to explicitly specify a profile, for example \"--profile=general\".\n";

    [TestCase("general", "{\"capabilities\":{\"add\":[\"SYS_PTRACE\"]}}")]
    [TestCase("baseline", "")]
    [TestCase("netadmin", "{\"capabilities\":{\"add\":[\"NET_ADMIN\",\"NET_RAW\"]}}")]
    [TestCase("sysadmin", "{\"privileged\":true}")]
    public void Run_OnAPod_AddsAContainerAsTheProfileSays(string profile, string security)
    {
        var terminal = PodFixture.Running("web");
        terminal.Run($"debug web --image=busybox -c look --target=main -q --profile={profile} --env=A=1,B=2 -- sleep 1")
            .ShouldBe(new KubectlResult("", "", 0));
        terminal.Run("get pod web -o jsonpath={.spec.ephemeralContainers[0].securityContext}").Output.ShouldBe(security);
        terminal.Run(
            "get pod web -o jsonpath={.spec.ephemeralContainers[0].env[*].name}{.spec.ephemeralContainers[0].targetContainerName}").Output
            .ShouldBe("A Bmain");
    }

    [Test]
    public void Run_NameThatIsTaken_ProfilesTheFirstOneAndIsRefused()
    {
        var terminal = PodFixture.Running("web");
        terminal.Run("debug web --image=busybox -c look -q --profile=general -- sleep 1").ExitCode.ShouldBe(0);

        var second = terminal.Run("debug web --image=busybox -c look -q --profile=general -- true");

        second.ExitCode.ShouldBe(1);
        second.Error.ShouldStartWith("The Pod \"web\" is invalid: spec.ephemeralContainers: Forbidden: "
            + "existing ephemeral containers \"look\" may not be changed\n");
        second.Error.Replace('\u00a0', ' ').ShouldContain(
            "  \t\t\t\tAdd: []core.Capability{\n  \t\t\t\t\t\"SYS_PTRACE\",\n+ \t\t\t\t\t\"SYS_PTRACE\",\n");
        second.Error.ShouldNotContain("true\"");
    }

    [Test]
    public void Run_WithoutAName_MakesOne()
    {
        var terminal = PodFixture.Running("web");
        var result = terminal.Run("debug web --image=busybox");
        result.Error.ShouldBe(Legacy);
        result.Output.ShouldStartWith("Defaulting debug container name to debugger-");
    }

    [Test]
    public void Run_CopyWithImages_ChangesThemAndKeepsLabels()
    {
        var terminal = PodFixture.Running("web");
        terminal.Run("debug web --copy-to=two --set-image=*=busybox:1.36 --profile=general").ShouldBe(new KubectlResult("", "", 0));
        terminal.Run("get pod two -o jsonpath={.spec.containers[*].image}{.metadata.labels.app}").Output.ShouldBe("busybox:1.36web");
    }

    [Test]
    public void Run_CopyWithAContainer_LosesLabelsAndSharesProcesses()
    {
        var terminal = PodFixture.Running("web");
        terminal.Run("debug web --copy-to=two --image=busybox -c look --replace --profile=general -- sleep 9").Error.ShouldBeEmpty();
        terminal.Run("get pod two -o jsonpath={.spec.containers[*].name}{.metadata.labels}{.spec.shareProcessNamespace}").Output
            .ShouldBe("main looktrue");
        terminal.Run("get pod web").ExitCode.ShouldBe(1);
    }

    [TestCase("debug web", "you must specify --image when not using --copy-to.")]
    [TestCase("debug --image=busybox", "NAME or filename is required for debug")]
    [TestCase("debug web --image=busybox --profile=unknown", "unknown profile: unknown")]
    [TestCase("debug web --image=busybox --same-node", "--same-node may only be used with --copy-to.")]
    [TestCase("debug web --copy-to=two", "you must specify --image, --set-image or command arguments.")]
    [TestCase("debug web --image=Busy!", "invalid image name \"Busy!\": invalid reference format")]
    [TestCase("debug web --image=busybox -t", "-i/--stdin is required for containers with -t/--tty=true")]
    public void Run_WhatDoesNotGoTogether_IsRefused(string command, string expected) =>
        PodFixture.Running("web").Run(command).ShouldBe(new KubectlResult("", $"error: {expected}\n", 1));
}
