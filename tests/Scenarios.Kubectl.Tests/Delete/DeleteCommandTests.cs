using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Delete;

public sealed class DeleteCommandTests
{
    [Test]
    public void Run_Pod_WaitsUntilItIsGone()
    {
        var terminal = PodFixture.Running("web");
        var before = terminal.Simulation.Elapsed;
        terminal.Run("delete pod web").ShouldBe(new KubectlResult("pod \"web\" deleted\n", "", 0));
        (terminal.Simulation.Elapsed - before).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(3));
        terminal.Run("delete pod web").ShouldBe(new KubectlResult("", "Error from server (NotFound): pods \"web\" not found\n", 1));
    }

    [Test]
    public void Run_WithoutWait_EndsAtOnce()
    {
        var terminal = PodFixture.Running("web");
        var before = terminal.Simulation.Elapsed;
        terminal.Run("delete pod/web --wait=false").Output.ShouldBe("pod \"web\" deleted\n");
        terminal.Simulation.Elapsed.ShouldBe(before + KubectlProgram.StartUp);
    }

    [Test]
    public void Run_Timeout_FailsWhileItIsStillThere() =>
        PodFixture.Running("web").Run("delete pod web --timeout=1s").ShouldBe(
            new KubectlResult("pod \"web\" deleted\n", "error: timed out waiting for the condition on pods/web\n", 1));

    [Test]
    public void Run_Force_WarnsAndIsGoneAtOnce()
    {
        var terminal = PodFixture.Running("web");
        terminal.Run("delete pod web --grace-period=0 --force").ShouldBe(new KubectlResult(
            "pod \"web\" force deleted\n",
            "Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. "
            + "The resource may continue to run on the cluster indefinitely.\n",
            0));
    }

    [Test]
    public void Run_SeveralAndOneUnknown_DeletesTheOthers() =>
        PodFixture.Running("a", "b").Run("delete pod a x b --wait=false").ShouldBe(new KubectlResult(
            "pod \"a\" deleted\npod \"b\" deleted\n", "Error from server (NotFound): pods \"x\" not found\n", 1));

    [TestCase("delete pod x --ignore-not-found")]
    public void Run_IgnoreNotFound_Succeeds(string command) => new Terminal().Run(command).ShouldBe(new KubectlResult("", "", 0));

    [TestCase("delete pod -l app=nothing")]
    [TestCase("delete pods --all")]
    public void Run_NothingSelected_SaysSo(string command) =>
        new Terminal().Run(command).ShouldBe(new KubectlResult("No resources found\n", "", 0));

    [Test]
    public void Run_Selector_DeletesWhatItSelects() =>
        PodFixture.Running("a", "b").Run("delete pods -l app=b").Output.ShouldBe("pod \"b\" deleted\n");

    [Test]
    public void Run_Files_DeletesTheirObjects()
    {
        var terminal = PodFixture.Running("a").WithFile("a.yaml", PodFixture.Manifest("a", "main"));
        terminal.Run("delete -f a.yaml").Output.ShouldBe("pod \"a\" deleted\n");
        terminal.Run("delete -f a.yaml").Error
            .ShouldBe("Error from server (NotFound): error when deleting \"a.yaml\": pods \"a\" not found\n");
    }

    [TestCase("delete pod a --now --grace-period=3", "error: --now and --grace-period cannot be specified together\n")]
    [TestCase("delete pod a --force --grace-period=3", "error: --force and --grace-period greater than 0 cannot be specified together\n")]
    [TestCase("delete pod a -o yaml", "error: unexpected -o output mode: yaml. We only support '-o name'\n")]
    [TestCase(
        "delete pod a --cascade=some",
        "error: invalid cascade value (some). Must be \"background\", \"foreground\", or \"orphan\"\n")]
    [TestCase("delete pods", "error: resource(s) were provided, but no name was specified\n")]
    public void Run_WrongCall_FailsInKubectlsWords(string command, string error) =>
        new Terminal().Run(command).ShouldBe(new KubectlResult("", error, 1));

    [TestCase("client", "pod \"web\" deleted (dry run)\n")]
    [TestCase("server", "pod \"web\" deleted (server dry run)\n")]
    public void Run_DryRun_DeletesNothing(string strategy, string output)
    {
        var terminal = PodFixture.Running("web");
        terminal.Run($"delete pod web --dry-run={strategy}").Output.ShouldBe(output);
        terminal.Get("pods", "web").IsBeingDeleted.ShouldBeFalse();
    }

    [Test]
    public void Run_KilledWhileWaiting_EndsAndWatchesNoMore()
    {
        var terminal = PodFixture.Running("web");
        var run = terminal.Start(["delete", "pod", "web"], TextSource.Empty);
        terminal.Simulation.RunFor(TimeSpan.FromSeconds(1));
        run.Process.IsRunning.ShouldBeTrue();
        run.Process.Kill(130);
        terminal.Simulation.RunFor(TimeSpan.Zero);
        run.Process.ExitCode.ShouldBe(130);
        run.Process.Failure.ShouldBeNull();
    }
}
