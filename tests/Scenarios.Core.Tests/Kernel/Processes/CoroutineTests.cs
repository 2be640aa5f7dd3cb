using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Processes;

namespace Scenarios.Core.Tests.Kernel.Processes;

internal sealed class CoroutineTests
{
    private readonly Simulation _simulation = new(seed: 1);

    [Test]
    public void Call_NothingToWaitFor_IsCompletedAtOnce()
    {
        var coroutine = Add(1, 2);

        coroutine.IsCompleted.ShouldBeTrue();
        coroutine.GetResult().ShouldBe(3);
    }

    [Test]
    public void GetResult_NotFinished_Throws()
    {
        var coroutine = After(new Completion<int>(_simulation.Processes));

        coroutine.IsCompleted.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => coroutine.GetResult()).Message.ShouldBe("The coroutine has not finished.");
    }

    [Test]
    public void Call_WaitsTwice_GoesOnWithItsOwnState()
    {
        var (first, second) = (new Completion<int>(_simulation.Processes), new Completion<int>(_simulation.Processes));
        var sum = Sum(first, second);

        first.TrySet(20);
        _simulation.RunFor(TimeSpan.Zero);
        sum.IsCompleted.ShouldBeFalse();
        second.TrySet(22);
        sum.IsCompleted.ShouldBeFalse("a completion resumes its waiters later, though at the same instant");
        _simulation.RunFor(TimeSpan.Zero);

        sum.GetResult().ShouldBe(42);
    }

    [Test]
    public void GetResult_OfOneThatFailed_ThrowsWhatItThrew()
    {
        var bug = new FormatException("broken");
        var wait = new Completion<int>(_simulation.Processes);
        var coroutine = After(wait);

        wait.TryFail(bug);
        _simulation.RunFor(TimeSpan.Zero);

        Should.Throw<FormatException>(() => coroutine.GetResult()).ShouldBeSameAs(bug);
    }

    [Test]
    public void OnCompleted_SecondWaiter_Throws()
    {
        var coroutine = After(new Completion<int>(_simulation.Processes));
        coroutine.OnCompleted(static () => { });

        Should.Throw<InvalidOperationException>(() => coroutine.UnsafeOnCompleted(static () => { })).Message
            .ShouldBe("A coroutine is awaited at most once.");
    }

    [Test]
    public void Untyped_WaitsAndFails_AsTheTypedOne()
    {
        var wait = new Completion<int>(_simulation.Processes);
        var coroutine = Untyped(wait);
        var resumed = 0;
        coroutine.OnCompleted(() => resumed++);

        wait.TryFail(new FormatException("broken"));
        _simulation.RunFor(TimeSpan.Zero);

        (coroutine.IsCompleted, resumed).ShouldBe((true, 1));
        Should.Throw<FormatException>(() => coroutine.GetResult());
        Coroutine.Completed.IsCompleted.ShouldBeTrue();
    }

    [Test]
    public void Detach_ThatThrowsLater_ThrowsFromTheEventQueue()
    {
        var wait = new Completion<int>(_simulation.Processes);
        Untyped(wait).Detach(_simulation.Processes, "alone");
        _simulation.RunFor(TimeSpan.Zero);
        wait.TryFail(new FormatException("broken"));

        Should.Throw<InternalErrorException>(() => _simulation.RunFor(TimeSpan.Zero)).Message.ShouldContain("alone");
    }

    [Test]
    public void Detach_ThatHasThrown_ThrowsFromTheEventQueue()
    {
        var wait = new Completion<int>(_simulation.Processes);
        wait.TryFail(new FormatException("broken"));

        Untyped(wait).Detach(_simulation.Processes, "alone");

        Should.Throw<InternalErrorException>(() => _simulation.RunFor(TimeSpan.Zero)).InnerException.ShouldBeOfType<FormatException>();
    }

    [Test]
    public void Detach_ThatEnds_ThrowsNothing()
    {
        var wait = new Completion<int>(_simulation.Processes);
        Untyped(wait).Detach(_simulation.Processes, "alone");
        wait.TrySet(1);

        Should.NotThrow(() => _simulation.RunFor(TimeSpan.FromSeconds(1)));
        Coroutine.Completed.Detach(_simulation.Processes, "over");
        Should.NotThrow(() => _simulation.RunFor(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void Completion_SetOrFailedTwice_KeepsTheFirst()
    {
        var set = new Completion<int>(_simulation.Processes);
        set.TrySet(1).ShouldBeTrue();
        set.TrySet(2).ShouldBeFalse();
        set.TryFail(new FormatException()).ShouldBeFalse();
        set.GetResult().ShouldBe(1);

        var failed = new Completion<int>(_simulation.Processes);
        failed.TryFail(new FormatException()).ShouldBeTrue();
        failed.TrySet(2).ShouldBeFalse();
        Should.Throw<FormatException>(() => failed.GetResult());
    }

    private static async Coroutine<int> Add(int left, int right)
    {
        await Coroutine.Completed;
        return left + right;
    }

    private static async Coroutine<int> After(Completion<int> wait) => await wait;

    private static async Coroutine Untyped(Completion<int> wait) => await wait;

    private static async Coroutine<int> Sum(Completion<int> first, Completion<int> second)
    {
        var sum = await first;
        sum += await second;
        return sum;
    }
}
