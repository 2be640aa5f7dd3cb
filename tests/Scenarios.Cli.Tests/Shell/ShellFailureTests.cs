using Scenarios.Cli.Shell;
using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Limits;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Shell;

internal sealed class ShellFailureTests
{
    private const string Place = "Seed 7, virtual time 00:00:05.";

    private readonly Simulation _simulation = new(seed: 7);

    public ShellFailureTests() => _simulation.RunFor(TimeSpan.FromSeconds(5));

    [Test]
    public void Describe_AnyException_IsNamedWithSeedTimeAndReplay() =>
        ShellFailure.Describe(new InvalidOperationException("no such thing"), _simulation, "scenarios shell")
            .ShouldBe($"The simulation has a bug: InvalidOperationException: no such thing {Place}\nReplay: scenarios shell");

    [Test]
    public void Describe_WhatSaysItself_IsNotSaidTwice()
    {
        ShellFailure.Describe(new LimitReachedException("L = 1", "x", 7, _simulation.Elapsed), _simulation, "r")
            .ShouldBe($"Limit reached: L = 1. Still moving: x. {Place}\nReplay: r");
        ShellFailure.Describe(new CommandStillRunsException("It still runs."), _simulation, "r")
            .ShouldBe($"It still runs. {Place}\nReplay: r");
    }

    [Test]
    public void Describe_SomethingBrokeInside_IsNamedByItself()
    {
        _simulation.Schedule(TimeSpan.Zero, "kubelet", () => throw new InvalidOperationException("no such Pod"));
        var failure = Should.Throw<InternalErrorException>(() => _simulation.RunFor(TimeSpan.FromSeconds(1)));

        ShellFailure.Describe(failure, _simulation, "r")
            .ShouldStartWith("kubelet: internal error: InvalidOperationException: no such Pod (seed 7,");
    }

    [TestCase("kubectl get pods", "'kubectl get pods'")]
    [TestCase("ls", "ls")]
    [TestCase("echo 'a'\nb\\c", "$'echo \\'a\\'\\nb\\\\c'")]
    [TestCase("", "''")]
    public void Replay_Commands_AreOneLine(string commands, string expected) =>
        ShellFailure.Replay(new ShellOptions(2, 7), [commands]).ShouldBe($"scenarios shell --nodes 2 --seed 7 -c {expected}");
}
