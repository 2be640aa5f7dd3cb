using Scenarios.Cluster;
using Scenarios.Kernel.Faults;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Terminals;

internal sealed class TerminalTests
{
    private readonly SimulatedCluster _cluster = new(new ClusterOptions { Seed = 7 });
    private readonly Terminal _terminal;

    public TerminalTests()
    {
        _terminal = new Terminal(_cluster, new TerminalOptions());
        _cluster.Simulation.Replay = "scenarios run x.feature:3";
    }

    [Test]
    public void Type_SomethingElseBreaksMeanwhile_FailsByNameAndTheNextCommandRuns()
    {
        _cluster.Simulation.Schedule(TimeSpan.FromSeconds(2), "kubelet: sync", () => throw new InvalidOperationException("no such Pod"));

        var broken = Type("echo before; sleep 10; echo never");
        var next = Type("echo $?");

        broken.Output.ShouldBe("before\n");
        broken.Error.ShouldBe(
            "kubelet: sync: internal error: InvalidOperationException: no such Pod (seed 7, virtual time 00:00:02; replay: scenarios "
            + "run x.feature:3)\n");
        broken.ExitCode.ShouldBe(InternalErrors.ExitCode);
        next.ShouldBe(next with { Output = "70\n", Error = "", ExitCode = 0 });
        Type("sleep 60").Output.ShouldBeEmpty("what was broken off no longer runs");
        _cluster.Simulation.InternalErrors.All.ShouldHaveSingleItem().ShouldBeOfType<InvalidOperationException>();
    }

    [Test]
    public void TypeAttended_SomethingElseBreaksMeanwhile_IsToldOnTheScreen()
    {
        var screen = new Kernel.Streams.TextBuffer();
        _cluster.Simulation.Schedule(TimeSpan.FromSeconds(2), "kubelet: sync", () => throw new InvalidOperationException("no such Pod"));

        _terminal.TypeAttended("sleep 10", screen, new Impatient(), TimeSpan.FromDays(1)).ExitCode.ShouldBe(InternalErrors.ExitCode);

        screen.Text.ShouldStartWith("kubelet: sync: internal error: InvalidOperationException: no such Pod");
    }

    [TestCase("source lib.sh || true", null)]
    [TestCase("if source lib.sh; then echo; fi", null)]
    [TestCase("source lib.sh; true", null)]
    [TestCase("eval 'false; true'", null)]
    [TestCase("bash -c 'trap \"false\" EXIT'", null)]
    [TestCase("source fails.sh", "source fails.sh")]
    [TestCase("eval false", "eval false")]
    [TestCase("kubectl get nope | cat", "kubectl get nope")]
    [TestCase("kubectl diff -f nowhere | cat; grep x /dev/null | cat", null)]
    [TestCase("false\ntrue", "false")]
    public void Type_WhatIsNotTypedItself_IsNotWhatFailedFirst(string commands, string? failed)
    {
        _terminal.Files.Write(_terminal.WorkingDirectory + "/lib.sh", "false\ntrue\n");
        _terminal.Files.Write(_terminal.WorkingDirectory + "/fails.sh", "true\nfalse\n");

        Type(commands).FirstFailed?.Text.ShouldBe(failed);
        (Type(commands).FirstFailed is null).ShouldBe(failed is null);
    }

    [Test]
    public void Begin_ThatHasEnded_KeepsWhatFailedOfItself()
    {
        var first = _terminal.Begin("false");
        _cluster.Simulation.RunUntil(() => !first.IsRunning, TimeSpan.FromMinutes(1));

        Type("true");
        first.Result.FirstFailed!.Text.ShouldBe("false");
        Type("kubectl get nope");
        first.Result.FirstFailed!.Text.ShouldBe("false");
    }

    [Test]
    public void Interrupt_WhereTheContainerHasTheTerminal_IsInputForIt()
    {
        Type("kubectl run p --image=busybox -- sleep 9999; kubectl wait --for=condition=Ready pod/p").ExitCode.ShouldBe(0);

        var program = Begin("kubectl exec -it p -- sleep 100");
        program.Interrupt();
        program.Result.ShouldBe(program.Result with { Error = "command terminated with exit code 130\n", ExitCode = 130 });

        var local = Begin("kubectl exec p -- sleep 100");
        local.Interrupt();
        local.Result.ShouldBe(local.Result with { Error = "", ExitCode = 130 });
    }

    private RunningCommand Begin(string commands)
    {
        var running = _terminal.Begin(commands);
        _cluster.Simulation.RunUntil(() => !running.IsRunning, TimeSpan.FromSeconds(2));
        running.IsRunning.ShouldBeTrue();
        return running;
    }

    private CommandResult Type(string commands) => _terminal.Type(commands, null, null, TimeSpan.FromDays(1));

    /// <summary>Lets time pass as fast as it can.</summary>
    private sealed class Impatient : IAttendant
    {
        public void ControlCWasTaken()
        {
        }

        public bool HasInterrupted => false;

        public TimeSpan? Wait() => TimeSpan.FromMinutes(1);
    }
}
