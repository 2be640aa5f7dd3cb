using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Core.Tests.Kernel.Processes;

internal sealed class CompletionTests
{
    private readonly Simulation _simulation = new(seed: 1);

    [Test]
    public void SetAfter_NothingElse_SetsTheValueThen()
    {
        var over = new Completion<int>(_simulation.Processes);
        over.SetAfter(TimeSpan.FromSeconds(5), "alarm", 7);

        Waiter(over).ExitCode.ShouldBe(7);
        _simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void SetAfter_SetBefore_ResumesOnceWithTheFirstValue()
    {
        var over = new Completion<int>(_simulation.Processes);
        over.SetAfter(TimeSpan.FromSeconds(5), "alarm", 7);
        _simulation.Schedule(TimeSpan.FromSeconds(1), "set", () => over.TrySet(3));

        Waiter(over).ExitCode.ShouldBe(3);
        _simulation.RunFor(TimeSpan.FromSeconds(10));

        over.GetResult().ShouldBe(3);
    }

    [Test]
    public void SetAfter_Cancelled_NeverSets()
    {
        var over = new Completion<int>(_simulation.Processes);
        over.SetAfter(TimeSpan.FromSeconds(5), "alarm", 7).Cancel();

        _simulation.RunFor(TimeSpan.FromSeconds(10));

        over.IsCompleted.ShouldBeFalse();
    }

    [Test]
    public void Await_SecondWaiter_Throws()
    {
        var over = new Completion<int>(_simulation.Processes);
        over.OnCompleted(() => { });

        Should.Throw<InvalidOperationException>(() => over.OnCompleted(() => { })).Message.ShouldBe("A completion has one waiter at most.");
    }

    private Process Waiter(Completion<int> over)
    {
        var process = _simulation.Processes.Start("waiter", async _ => await over);
        _simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromHours(1)).ShouldBeTrue();
        return process;
    }
}
