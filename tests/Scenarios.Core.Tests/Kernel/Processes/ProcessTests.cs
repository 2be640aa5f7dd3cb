using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Core.Tests.Kernel.Processes;

internal sealed class ProcessTests
{
    private readonly Simulation _simulation = new(seed: 1);

    [Test]
    public void Sleep_LongTime_TakesVirtualTimeOnly()
    {
        var process = _simulation.Processes.Start("sleeper", async _ =>
        {
            await _simulation.Processes.Sleep(TimeSpan.FromDays(7));
            return 3;
        });

        _simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromDays(8)).ShouldBeTrue();

        process.ExitCode.ShouldBe(3);
        _simulation.Elapsed.ShouldBe(TimeSpan.FromDays(7));
    }

    [Test]
    public void Interrupt_ProcessThatAnswers_GoesOnAndItsChildrenEnd()
    {
        Process? child = null;
        var parent = _simulation.Processes.Start("shell", async self =>
        {
            self.OnSignal(_ =>
            {
                self.InterruptChildren();
                return true;
            });
            child = _simulation.Processes.Start("sleep", Sleep, self);
            return await child.WaitForExit();
        });
        _simulation.RunUntil(() => child is not null, TimeSpan.FromSeconds(1));

        parent.TryPassControlC().ShouldBeFalse();
        parent.Interrupt();
        _simulation.RunUntil(() => !parent.IsRunning, TimeSpan.FromSeconds(1)).ShouldBeTrue();

        (child!.ExitCode, parent.ExitCode).ShouldBe((130, 130));
    }

    [Test]
    public void TryPassControlC_ChildThatTakesIt_IsTold()
    {
        var told = 0;
        var parent = _simulation.Processes.Start("shell", async self => await _simulation.Processes.Start("kubectl", async inner =>
        {
            inner.OnControlC = () => told++;
            return await Sleep(inner);
        }, self).WaitForExit());
        _simulation.RunUntil(() => false, TimeSpan.FromSeconds(1));

        parent.TryPassControlC().ShouldBeTrue();

        (told, parent.IsRunning).ShouldBe((1, true));
    }

    private async Coroutine<int> Sleep(Process self)
    {
        await _simulation.Processes.Sleep(TimeSpan.FromDays(1));
        return 0;
    }

    [Test]
    public void Settle_ChildOfAWorkloadSleeps_DoesNotWaitForIt()
    {
        _simulation.Processes.Start(
            "container",
            async self => await _simulation.Processes.Start("sleep", async _ =>
            {
                await _simulation.Processes.Sleep(TimeSpan.FromDays(1));
                return 0;
            }, self).WaitForExit(),
            sleeping: Scenarios.Kernel.Time.Activity.Background);

        _simulation.Settle(TimeSpan.FromDays(2)).ShouldBeTrue();

        _simulation.Elapsed.ShouldBe(TimeSpan.Zero);
    }

    [Test]
    public void Kill_WhileWaiting_RunsFinallyAndEndsChildren()
    {
        var log = new List<string>();
        Process? child = null;
        var parent = _simulation.Processes.Start("parent", async self =>
        {
            child = _simulation.Processes.Start("child", async _ => await SleepForEver(log, "child"), self);
            return await SleepForEver(log, "parent");
        });
        _simulation.RunFor(TimeSpan.FromSeconds(1));

        parent.Kill(143);
        _simulation.RunFor(TimeSpan.Zero);

        parent.ExitCode.ShouldBe(143);
        child!.ExitCode.ShouldBe(143);
        log.ShouldBe(["child ends", "parent ends"]);
    }

    [Test]
    public void WaitForExit_OfFailedProcess_ThrowsItsException()
    {
        var failing = _simulation.Processes.Start("failing", async _ =>
        {
            await _simulation.Processes.Sleep(TimeSpan.FromSeconds(1));
            throw new InvalidOperationException("broken");
        });
        var waiting = _simulation.Processes.Start("waiting", async _ => await failing.WaitForExit());

        _simulation.RunFor(TimeSpan.FromSeconds(2));

        waiting.Failure.ShouldBeOfType<InvalidOperationException>().Message.ShouldBe("broken");
    }

    [Test]
    public void Write_ToFullPipe_WaitsForTheReader()
    {
        var pipe = new Pipe(_simulation);
        var text = new string('x', 200_000) + "\nend\n";
        var lines = new List<string>();
        _simulation.Processes.Start("writer", async _ =>
        {
            await pipe.Write(text);
            pipe.CloseWriter();
            return 0;
        });
        _simulation.Processes.Start("reader", async _ =>
        {
            while (await pipe.ReadLine() is { } line)
            {
                lines.Add(line);
            }

            return 0;
        });

        _simulation.Settle(TimeSpan.FromSeconds(1)).ShouldBeTrue();

        lines.Select(line => line.Length).ShouldBe([200_000, 3]);
    }

    [Test]
    public void Write_AfterReaderHasGone_BreaksThePipe()
    {
        var pipe = new Pipe(_simulation);
        pipe.CloseReader();
        var writer = _simulation.Processes.Start("writer", async _ =>
        {
            await pipe.Write("x");
            return 0;
        });

        _simulation.Settle(TimeSpan.Zero);

        writer.Failure.ShouldBeOfType<BrokenPipeException>();
    }

    [Test]
    public void Kill_AsleepAtTheInstantItsTimeIsOver_LetsItWakeUpFirst()
    {
        var log = new List<string>();
        var sleeper = _simulation.Processes.Start("sleeper", async _ =>
        {
            await _simulation.Processes.Sleep(TimeSpan.FromSeconds(1));
            log.Add("awake");
            await _simulation.Processes.Sleep(TimeSpan.FromSeconds(1));
            log.Add("awake again");
            return 0;
        });
        _simulation.RunFor(TimeSpan.Zero);
        _simulation.Schedule(TimeSpan.FromSeconds(1), "kill", () => sleeper.Kill());

        _simulation.RunFor(TimeSpan.FromSeconds(5));

        log.ShouldBe(["awake"]);
        sleeper.ExitCode.ShouldBe(Process.KilledExitCode);
        _simulation.IsSettled.ShouldBeTrue();
    }

    [Test]
    public void Kill_JustBeforeItsTimeIsOver_EndsItAsleep()
    {
        var log = new List<string>();
        Process? sleeper = null;
        _simulation.Schedule(TimeSpan.FromSeconds(1), "kill", () => sleeper!.Kill());
        sleeper = _simulation.Processes.Start("sleeper", async _ =>
        {
            await _simulation.Processes.Sleep(TimeSpan.FromSeconds(1));
            log.Add("awake");
            return 0;
        });

        _simulation.RunFor(TimeSpan.FromSeconds(5));

        log.ShouldBeEmpty();
        sleeper.ExitCode.ShouldBe(Process.KilledExitCode);
        _simulation.IsSettled.ShouldBeTrue();
    }

    [Test]
    public void Kill_SeveralChildren_EndsAllOfThem()
    {
        var log = new List<string>();
        var parent = _simulation.Processes.Start("parent", async self =>
        {
            _simulation.Processes.Start("one", async _ => await SleepForEver(log, "one"), self);
            _simulation.Processes.Start("two", async _ => await SleepForEver(log, "two"), self);
            return await SleepForEver(log, "parent");
        });
        _simulation.RunFor(TimeSpan.FromSeconds(1));

        parent.Kill();
        _simulation.RunFor(TimeSpan.Zero);

        log.ShouldBe(["one ends", "two ends", "parent ends"]);
        _simulation.IsSettled.ShouldBeTrue("the timers of the sleepers are gone");
    }

    [TestCase(143, 137, 143, TestName = "Kill_Twice_TheFirstCodeStays")]
    [TestCase(0, 137, 0, TestName = "Kill_WithZeroThenAgain_TheFirstCodeStays")]
    public void Kill_Twice(int first, int second, int expected)
    {
        var process = _simulation.Processes.Start("sleeper", async _ => await SleepForEver([], "sleeper"));
        _simulation.RunFor(TimeSpan.FromSeconds(1));

        process.Kill(first);
        process.Kill(second);
        _simulation.RunFor(TimeSpan.Zero);

        process.ExitCode.ShouldBe(expected);
    }

    [Test]
    public void Kill_AlreadyEnded_ChangesNothing()
    {
        var process = _simulation.Processes.Start("short", static _ => new Coroutine<int>(3));
        _simulation.RunFor(TimeSpan.Zero);

        process.Kill();
        _simulation.RunFor(TimeSpan.Zero);

        process.ExitCode.ShouldBe(3);
    }

    [Test]
    public void Kill_ThenWaitsAgain_IsInterruptedThereToo()
    {
        var log = new List<string>();
        var process = _simulation.Processes.Start("stubborn", async Coroutine<int> (_) =>
        {
            try
            {
                await _simulation.Processes.Sleep(TimeSpan.FromDays(1));
            }
            finally
            {
                log.Add("cleans up");
                await new Completion<int>(_simulation.Processes);
                log.Add("never");
            }

            return 0;
        });
        _simulation.RunFor(TimeSpan.FromSeconds(1));

        process.Kill();
        _simulation.RunFor(TimeSpan.Zero);

        log.ShouldBe(["cleans up"]);
        process.ExitCode.ShouldBe(Process.KilledExitCode);
    }

    [Test]
    public void Kill_AfterAWaitIsOver_InterruptsThePresentOneOnly()
    {
        var first = new Completion<int>(_simulation.Processes);
        var process = _simulation.Processes.Start("reader", async _ => await first + await new Completion<int>(_simulation.Processes));
        _simulation.RunFor(TimeSpan.Zero);
        first.TrySet(1);
        _simulation.RunFor(TimeSpan.Zero);

        process.Kill();
        _simulation.RunFor(TimeSpan.Zero);

        process.ExitCode.ShouldBe(Process.KilledExitCode);
        first.GetResult().ShouldBe(1);
    }

    [Test]
    public void OnExit_SeveralHandlersAndOneThatComesLate_AreAllCalled()
    {
        var called = new List<string>();
        var process = _simulation.Processes.Start("short", static _ => new Coroutine<int>(3));
        process.OnExit(ended => called.Add($"first {ended.ExitCode}"));
        process.OnExit(ended => called.Add($"second {ended.ExitCode}"));
        _simulation.RunFor(TimeSpan.Zero);

        process.OnExit(ended => called.Add($"late {ended.ExitCode}"));

        called.ShouldBe(["first 3", "second 3", "late 3"]);
    }

    [Test]
    public void OnExit_ObserversAndHandlers_AreToldInTheirOrder()
    {
        var called = new List<string>();
        var process = _simulation.Processes.Start("short", static _ => new Coroutine<int>(3));
        process.OnExit(new Observer("first", called));
        process.OnExit(ended => called.Add($"second {ended.ExitCode}"));
        process.OnExit(new Observer("third", called));
        _simulation.RunFor(TimeSpan.Zero);

        process.OnExit(new Observer("late", called));

        called.ShouldBe(["first 3", "second 3", "third 3", "late 3"]);
    }

    [Test]
    public void DescribePending_SleepersAndWaiters_AreNamed()
    {
        _simulation.Processes.Start("kubectl", async _ => await SleepForEver([], "kubectl"));
        _ = _simulation.Processes.Sleep(TimeSpan.FromDays(1));
        _simulation.RunFor(TimeSpan.FromSeconds(1));
        var waiting = new Completion<int>(_simulation.Processes);
        waiting.OnCompleted(static () => { });
        waiting.TrySet(1);

        _simulation.DescribePending().ShouldBe("kubectl ×1, resume ×1, sleep ×1");
    }

    [Test]
    public void WaitForExit_OfABackgroundProcess_WakesUpInTheBackground()
    {
        var over = new Completion<int>(_simulation.Processes);
        _simulation.Processes.Start("watch", async _ => await over, activity: Scenarios.Kernel.Time.Activity.Background);
        _simulation.RunFor(TimeSpan.Zero);

        over.TrySet(0);

        _simulation.IsSettled.ShouldBeTrue("a background process makes no progress");
    }

    [Test]
    public void Kill_TellsWho() =>
        new ProcessKilledException(_simulation.Processes.Start("curl", static _ => new Coroutine<int>(0))).Message.ShouldBe(
            "Process curl was killed.");

    private async Coroutine<int> SleepForEver(List<string> log, string name)
    {
        try
        {
            await _simulation.Processes.Sleep(TimeSpan.FromDays(300));
            return 0;
        }
        finally
        {
            log.Add($"{name} ends");
        }
    }

    private sealed class Observer(string name, List<string> called) : ExitObserver
    {
        public override void OnExit(Process ended) => called.Add($"{name} {ended.ExitCode}");
    }
}
