using Scenarios.Cluster.Nodes.Containers;
using Container = Scenarios.Cluster.Nodes.Containers.Container;
using Sequel = Scenarios.Cluster.Nodes.Containers.ContainerState.Sequel;

namespace Scenarios.Cluster.Tests.Nodes.Containers;

/// <summary>The states of a container and the transitions between them, without a kubelet.</summary>
internal sealed class ContainerSlotTests
{
    private static readonly WaitingCause Failed = new WaitingCause.ErrImagePull("not found");

    private readonly ContainerSlot _slot = new(new ContainerSpec(default), isInit: false, WaitingCause.Creating);

    [Test]
    public void New_Waits_AndHasNotRun()
    {
        _slot.State.ShouldBe(new ContainerState.Waiting(WaitingCause.Creating));
        (_slot.IsRunning, _slot.HasRun, _slot.HasEnded, _slot.LastExitCode).ShouldBe((false, false, false, null));
    }

    [Test]
    public void Begin_FirstTime_RunsWithoutARestart()
    {
        var run = Run();

        _slot.Begin(run);

        (_slot.IsRunning, _slot.HasRun, _slot.HasEnded, _slot.RestartCount).ShouldBe((true, true, false, 0));
        (_slot.Current, _slot.Previous, _slot.Last).ShouldBe((run, null, null));
    }

    [Test]
    public void Begin_AfterARun_CountsARestartAndKeepsThatRun()
    {
        var (first, second) = (Run(1), Run());
        _slot.Begin(first);
        _slot.End(willRestart: true);

        _slot.Begin(second);

        (_slot.Current, _slot.Previous, _slot.Last, _slot.RestartCount).ShouldBe((second, first, first, 1));
    }

    [Test]
    public void Begin_WhileItRuns_IsImpossible()
    {
        _slot.Begin(Run());

        Should.Throw<InvalidOperationException>(() => _slot.Begin(Run())).Message.ShouldContain("Running");
    }

    [TestCase(false, false, Sequel.Nothing, true)]
    [TestCase(false, true, Sequel.Restart, false)]
    [TestCase(true, true, Sequel.RestartAtOnce, false)]
    [TestCase(true, false, Sequel.Nothing, true)]
    public void End_SaysWhatFollows(bool isReplaced, bool willRestart, object sequel, bool hasEnded)
    {
        _slot.Begin(Run(1));
        if (isReplaced)
        {
            _slot.Replace();
        }

        _slot.End(willRestart);

        _slot.State.ShouldBe(new ContainerState.Terminated((Sequel)sequel));
        (_slot.HasEnded, _slot.IsRunning, _slot.LastExitCode).ShouldBe((hasEnded, false, 1));
    }

    [Test]
    public void End_OfAProbedRun_StopsProbesAndForgetsWhatTheySaid()
    {
        var probes = new CountedProbes();
        _slot.Begin(Run());
        _slot.BeProbed(probes, isStarted: false, isReady: false);
        _slot.NoteStarted();
        _slot.NoteReady(true);
        (_slot.IsStarted, _slot.IsReady).ShouldBe((true, true));

        _slot.End(willRestart: true);

        (_slot.IsStarted, _slot.IsReady, probes.Stops).ShouldBe((false, false, 1));
    }

    [Test]
    public void Begin_AfterReplacement_IsNotReplacedAgain()
    {
        _slot.Begin(Run());
        _slot.Replace();
        _slot.End(willRestart: true);
        _slot.Begin(Run());

        _slot.End(willRestart: true);

        _slot.State.ShouldBe(new ContainerState.Terminated(Sequel.Restart));
    }

    [Test]
    public void EndReplaceWait_InAStateThatHasNone_AreImpossible()
    {
        Should.Throw<InvalidOperationException>(() => _slot.End(willRestart: false));
        Should.Throw<InvalidOperationException>(_slot.Replace);
        _slot.Begin(Run());
        Should.Throw<InvalidOperationException>(() => _slot.Wait(Failed));
    }

    [Test]
    public void Wait_AfterARun_TellsOfThatRunAsTheLast()
    {
        var run = Run(3);
        _slot.Begin(run);
        _slot.End(willRestart: true);

        _slot.Wait(new WaitingCause.CrashLoopBackOff(TimeSpan.FromSeconds(10), "c", "p_default(1)"));

        (_slot.Last, _slot.HasRun, _slot.HasEnded, _slot.LastExitCode).ShouldBe((run, false, false, 3));
    }

    [Test]
    public void TellRefusal_AfterRefuse_WaitsForThat_AndNotBefore()
    {
        _slot.Refuse(Failed);
        _slot.State.ShouldBe(new ContainerState.Waiting(WaitingCause.Creating));

        _slot.TellRefusal();

        _slot.State.ShouldBe(new ContainerState.Waiting(Failed));
    }

    [Test]
    public void TellRefusal_AfterAccept_ChangesNothing()
    {
        _slot.Refuse(Failed);
        _slot.Accept();

        _slot.TellRefusal();

        _slot.State.ShouldBe(new ContainerState.Waiting(WaitingCause.Creating));
    }

    [Test]
    public void TryLookFirst_IsTrueOnce()
    {
        _slot.TryLookFirst().ShouldBeTrue();
        _slot.TryLookFirst().ShouldBeFalse();
    }

    [Test]
    public void StopWaiting_AfterARun_HasEnded_AndForgetsTheRunBefore()
    {
        _slot.Begin(Run(1));
        _slot.End(willRestart: true);
        _slot.Begin(Run(2));
        _slot.End(willRestart: true);
        _slot.Wait(Failed);

        _slot.StopWaiting();

        (_slot.HasEnded, _slot.LastExitCode, _slot.Last).ShouldBe((true, 2, null));
    }

    [Test]
    public void StopWaiting_WithoutARun_StillWaits()
    {
        _slot.StopWaiting();

        _slot.HasRun.ShouldBeFalse();
    }

    [Test]
    public void Conclude_WithoutARun_CountsAsKilled()
    {
        _slot.Conclude();

        (_slot.HasEnded, _slot.HasRun, _slot.LastExitCode).ShouldBe((true, true, 137));
    }

    [Test]
    public void Conclude_AfterARun_ChangesNothing()
    {
        _slot.Begin(Run(1));
        _slot.End(willRestart: true);

        _slot.Conclude();

        _slot.State.ShouldBe(new ContainerState.Terminated(Sequel.Restart));
    }

    [Test]
    public void Lose_WhileItRuns_EndsUnknownUntilTheNextRun()
    {
        var run = Run(137);
        _slot.Begin(run);
        _slot.Lose();
        _slot.End(willRestart: false);

        _slot.FindLost(DateTimeOffset.UnixEpoch);

        (_slot.IsLost, _slot.LastExitCode, run.EndedBy?.Reason).ShouldBe((true, 255, "Unknown"));
        _slot.Begin(Run());
        _slot.IsLost.ShouldBeFalse();
    }

    [Test]
    public void Lose_WhileItDoesNotRun_LosesNothing()
    {
        _slot.Begin(Run(1));
        _slot.End(willRestart: true);
        _slot.Lose();

        _slot.FindLost(DateTimeOffset.UnixEpoch);

        (_slot.IsLost, _slot.LastExitCode).ShouldBe((false, 1));
    }

    [Test]
    public void Adopt_RunThatWasThere_IsStartedWithItsRestarts()
    {
        _slot.Begin(Run());

        _slot.Adopt(restarts: 4, isReady: false);

        (_slot.RestartCount, _slot.IsStarted, _slot.IsReady).ShouldBe((4, true, false));
    }

    /// <summary>A run without anything that its slot does not look at.</summary>
    private static Container Run(int? exitCode = null) => new()
    {
        Name = "c",
        StatusId = ContainerIds.RuntimePrefix,
        Image = null!,
        Entry = null!,
        Sandbox = null!,
        Files = null!,
        Log = null!,
        Output = null!,
        Error = null!,
        Input = null!,
        Environment = null!,
        WorkingDirectory = string.Empty,
        HasTerminal = false,
        Account = null!,
        ExitCode = exitCode,
    };

    private sealed class CountedProbes : IContainerProbes
    {
        public int Stops { get; private set; }

        public void Stop() => Stops++;

        public void Wake()
        {
        }
    }
}
