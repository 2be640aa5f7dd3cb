using Scenarios.Kernel;
using Scenarios.Kernel.Limits;

namespace Scenarios.Core.Tests.Kernel;

internal sealed class EventMeterTests
{
    [Test]
    public void Run_AsManyEventsAtAnInstantAsAllowed_GoesOn()
    {
        var simulation = With(new SimulationLimits { EventsPerInstant = 3 });
        Plan(simulation, 0, 0, 0, 1, 1, 1);

        Should.NotThrow(() => simulation.RunFor(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Run_OneEventTooManyAtAnInstant_NamesTheLimitAndWhatStillMoves()
    {
        var simulation = With(new SimulationLimits { EventsPerInstant = 3 });
        Plan(simulation, 1, 1, 1, 1, 1, 2);

        var failure = Should.Throw<LimitReachedException>(() => simulation.RunFor(TimeSpan.FromSeconds(2)));

        failure.Limit.ShouldBe("EventsPerInstant = 3");
        failure.StillMoving.ShouldBe("tick (now); then tick ×2");
        failure.Message.ShouldBe(
            "Limit reached: EventsPerInstant = 3. Still moving: tick (now); then tick ×2. Seed 9, virtual time 00:00:01.");
    }

    [Test]
    public void Run_OneEventTooManyInARun_NamesTheLimit()
    {
        var simulation = With(new SimulationLimits { EventsPerRun = 3 });
        Plan(simulation, 1, 2, 3, 4);

        Should.Throw<LimitReachedException>(() => simulation.RunFor(TimeSpan.FromSeconds(9))).Limit.ShouldBe("EventsPerRun = 3");
    }

    [Test]
    public void Run_AnewEachTime_CountsFromZero()
    {
        var simulation = With(new SimulationLimits { EventsPerRun = 3, EventsPerInstant = 3 });
        Plan(simulation, 1, 1, 2);
        simulation.RunFor(TimeSpan.FromSeconds(2));
        Plan(simulation, 0, 0, 0);

        Should.NotThrow(() => simulation.RunFor(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Run_MoreVirtualTimeThanAllowed_NamesTheLimit()
    {
        var simulation = With(new SimulationLimits { VirtualTimePerRun = TimeSpan.FromSeconds(10) });
        simulation.RunFor(TimeSpan.FromSeconds(10));
        Plan(simulation, 10, 11);

        var failure = Should.Throw<LimitReachedException>(() => simulation.RunUntil(static () => false, TimeSpan.FromSeconds(30)));

        failure.Limit.ShouldBe("VirtualTimePerRun = 00:00:10");
        simulation.Elapsed.ShouldBe(TimeSpan.FromSeconds(21), "ten seconds of this run are allowed, whatever ran before");
    }

    [Test]
    public void Defaults_AreThoseOfTheManual()
    {
        var limits = new SimulationLimits();

        (limits.EventsPerInstant, limits.EventsPerRun, limits.VirtualTimePerRun, limits.Processes, limits.PipeCapacity)
            .ShouldBe((5_000_000, 50_000_000, TimeSpan.FromDays(400), 200_000, 65_536));
    }

    private static Simulation With(SimulationLimits limits) => new(seed: 9, limits);

    private static void Plan(Simulation simulation, params ReadOnlySpan<int> seconds)
    {
        foreach (var second in seconds)
        {
            simulation.Schedule(TimeSpan.FromSeconds(second), "tick", static () => { });
        }
    }
}
