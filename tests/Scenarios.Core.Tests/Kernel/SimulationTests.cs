using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Time;

namespace Scenarios.Core.Tests.Kernel;

internal sealed class SimulationTests
{
    [Test]
    public void RunFor_EventsOfOneInstant_HappenInOrderOfScheduling()
    {
        var simulation = new Simulation(seed: 1);
        var order = new List<int>();
        for (var number = 0; number < 100; number++)
        {
            var copy = number;
            simulation.Schedule(TimeSpan.FromSeconds(1), "count", () => order.Add(copy));
        }

        simulation.RunFor(TimeSpan.FromSeconds(1));

        order.ShouldBe(Enumerable.Range(0, 100));
    }

    [Test]
    public void RunFor_DueAtOnce_ComesAfterWhatWasDueAtThatInstant()
    {
        var simulation = new Simulation(seed: 1);
        var order = new List<string>();
        simulation.Schedule(TimeSpan.FromSeconds(1), "first", () =>
        {
            order.Add("first");
            simulation.Schedule(TimeSpan.Zero, "at once", () => order.Add("at once"));
            simulation.Schedule(TimeSpan.Zero, "cancelled", () => order.Add("cancelled")).Cancel();
            simulation.Schedule(TimeSpan.FromTicks(1), "later", () => order.Add("later"));
            simulation.Schedule(TimeSpan.Zero, "at once too", () => order.Add("at once too"));
        });
        simulation.Schedule(TimeSpan.FromSeconds(1), "second", () => order.Add("second"));

        simulation.RunFor(TimeSpan.FromSeconds(2));

        order.ShouldBe(["first", "second", "at once", "at once too", "later"]);
    }

    [Test]
    public void RunFor_LimitAtAnEventDueAtOnce_KeepsItInItsPlace()
    {
        var simulation = new Simulation(seed: 1, new SimulationLimits { EventsPerInstant = 2 });
        var order = new List<int>();
        for (var number = 0; number < 4; number++)
        {
            var copy = number;
            simulation.Schedule(TimeSpan.Zero, "count", () => order.Add(copy));
        }

        Should.Throw<LimitReachedException>(() => simulation.RunFor(TimeSpan.FromSeconds(1)));
        simulation.RunFor(TimeSpan.FromSeconds(1));

        order.ShouldBe([0, 1, 2, 3]);
    }

    [Test]
    public void Settle_WithBackgroundActivity_DoesNotWaitForIt()
    {
        var simulation = new Simulation(seed: 1);
        var happened = false;
        simulation.Schedule(TimeSpan.FromSeconds(5), "heartbeat", () => { }, Activity.Background);
        simulation.Schedule(TimeSpan.FromSeconds(2), "work", () => happened = true);

        simulation.Settle(TimeSpan.FromMinutes(1)).ShouldBeTrue();

        happened.ShouldBeTrue();
        simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Test]
    public void RunFor_CirclesAtOneInstant_NamesLimitEventSeedAndTime()
    {
        var simulation = new Simulation(seed: 7, new SimulationLimits { EventsPerInstant = 10 });
        void Again() => simulation.Schedule(TimeSpan.Zero, "busy loop", Again);
        Again();

        var failure = Should.Throw<LimitReachedException>(() => simulation.RunFor(TimeSpan.FromSeconds(1)));

        failure.Message.ShouldBe(
            "Limit reached: EventsPerInstant = 10. Still moving: busy loop (now); then nothing scheduled. Seed 7, virtual time 00:00:00.");
    }

    [Test]
    public void Cancel_PendingEvent_NeverHappens()
    {
        var simulation = new Simulation(seed: 1);
        var happened = false;
        var item = simulation.Schedule(TimeSpan.FromSeconds(1), "work", () => happened = true);

        item.Cancel();
        simulation.RunFor(TimeSpan.FromSeconds(2));

        happened.ShouldBeFalse();
        simulation.IsSettled.ShouldBeTrue();
    }

    [Test]
    public void Random_OfOneStream_IsTheSameWhateverOtherStreamsDraw()
    {
        var first = new Simulation(seed: 5);
        var second = new Simulation(seed: 5);
        second.Random("other").NextBits();

        first.Random("names").NextBits().ShouldBe(second.Random("names").NextBits());
        first.Random("names").NextBits().ShouldNotBe(first.Random("other").NextBits());
    }

    [Test]
    public void Now_UnlessToldOtherwise_StartsAtNoonAndGoesOn()
    {
        var simulation = new Simulation(seed: 1);
        simulation.RunFor(TimeSpan.FromMinutes(1));
        simulation.Now.ShouldBe(new DateTimeOffset(2026, 1, 1, 12, 1, 0, TimeSpan.Zero));

        var start = new DateTimeOffset(2030, 6, 1, 0, 0, 0, TimeSpan.Zero);
        new Simulation(seed: 1, start: start).Now.ShouldBe(start);
    }

    [Test]
    public void Schedule_InThePast_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Simulation(seed: 1).Schedule(TimeSpan.FromTicks(-1), "past", static () => { }));

    [Test]
    public void RunFor_Backwards_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Simulation(seed: 1).RunFor(TimeSpan.FromTicks(-1)));

    [Test]
    public void Schedule_BeyondTheEndOfTime_IsAtItsEnd()
    {
        var simulation = new Simulation(seed: 1);
        simulation.RunFor(TimeSpan.FromSeconds(1));

        simulation.Schedule(TimeSpan.MaxValue, "never", static () => { }).Due.ShouldBe(TimeSpan.MaxValue);
    }

    [Test]
    public void RunUntil_OnlyBackgroundIsDue_WaitsForItAllTheSame()
    {
        var simulation = new Simulation(seed: 1);
        var happened = false;
        simulation.Schedule(TimeSpan.FromSeconds(5), "heartbeat", () => happened = true, Activity.Background);

        simulation.RunUntil(() => happened, TimeSpan.FromSeconds(10)).ShouldBeTrue();

        simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void RunUntil_TimeIsOverFirst_StandsExactlyAtItsEnd()
    {
        var simulation = new Simulation(seed: 1);
        simulation.Schedule(TimeSpan.FromSeconds(5), "late", static () => { });

        simulation.RunUntil(static () => false, TimeSpan.FromSeconds(3)).ShouldBeFalse();

        simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Test]
    public void RunFor_OnlyBackgroundIsDue_LetsItHappen()
    {
        var simulation = new Simulation(seed: 1);
        var happened = false;
        simulation.Schedule(TimeSpan.FromSeconds(5), "heartbeat", () => happened = true, Activity.Background);

        simulation.RunFor(TimeSpan.FromSeconds(5));

        happened.ShouldBeTrue();
    }

    [Test]
    public void RunFor_InsideAnEvent_IsRefused()
    {
        var simulation = new Simulation(seed: 1);
        simulation.Schedule(TimeSpan.Zero, "nested", () => simulation.RunFor(TimeSpan.Zero));

        Should.Throw<Scenarios.Kernel.Faults.InternalErrorException>(() => simulation.RunFor(TimeSpan.Zero))
            .InnerException!.Message.ShouldBe("The simulation is already running: nothing inside it may run it again.");
    }
}
