using Scenarios.Kernel;
using Scenarios.Kernel.Time;

namespace Scenarios.Core.Tests.Kernel.Time;

internal sealed class ScheduledEventTests
{
    private readonly Simulation _simulation = new(seed: 1);

    [Test]
    public void Schedule_Later_KnowsWhatWhenAndWhy()
    {
        _simulation.RunFor(TimeSpan.FromSeconds(1));

        var item = _simulation.Schedule(TimeSpan.FromSeconds(2), "work", static () => { }, Activity.Background);

        (item.Name, item.Due, item.Activity, item.IsPending).ShouldBe(("work", TimeSpan.FromSeconds(3), Activity.Background, true));
    }

    [Test]
    public void IsPending_OnceItHappened_IsFalseEvenInsideIt()
    {
        ScheduledEvent? item = null;
        bool? inside = null;
        item = _simulation.Schedule(TimeSpan.FromSeconds(1), "work", () => inside = item!.IsPending);

        _simulation.RunFor(TimeSpan.FromSeconds(1));

        inside.ShouldBe(false);
        item.IsPending.ShouldBeFalse();
    }

    [Test]
    public void Cancel_TwiceOrAfterwards_CountsOnce()
    {
        var cancelled = _simulation.Schedule(TimeSpan.FromSeconds(1), "a", static () => { });
        var done = _simulation.Schedule(TimeSpan.FromSeconds(1), "b", static () => { });
        _simulation.Schedule(TimeSpan.FromSeconds(9), "c", static () => { });

        cancelled.Cancel();
        cancelled.Cancel();
        _simulation.RunFor(TimeSpan.FromSeconds(1));
        done.Cancel();

        _simulation.IsSettled.ShouldBeFalse("c is still to come");
        _simulation.RunFor(TimeSpan.FromSeconds(9));
        _simulation.IsSettled.ShouldBeTrue();
    }

    [Test]
    public void Happen_AfterCancel_DoesNothing()
    {
        var happened = false;
        var item = _simulation.Schedule(TimeSpan.FromSeconds(1), "a", () => happened = true);
        item.Cancel();

        item.Happen();

        happened.ShouldBeFalse();
        _simulation.IsSettled.ShouldBeTrue();
    }
}
