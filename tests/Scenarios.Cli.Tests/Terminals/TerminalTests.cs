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
        broken.Error.ShouldBe("kubelet: sync: internal error: InvalidOperationException: no such Pod (seed 7, virtual time 00:00:02; replay: scenarios run x.feature:3)\n");
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

    private CommandResult Type(string commands) => _terminal.Type(commands, null, null, TimeSpan.FromDays(1));

    /// <summary>Lets time pass as fast as it can.</summary>
    private sealed class Impatient : IAttendant
    {
        public bool HasInterrupted => false;

        public TimeSpan? Wait() => TimeSpan.FromMinutes(1);
    }
}
