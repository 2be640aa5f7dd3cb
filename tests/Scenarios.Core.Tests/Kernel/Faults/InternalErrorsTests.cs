using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;

namespace Scenarios.Core.Tests.Kernel.Faults;

internal sealed class InternalErrorsTests
{
    [Test]
    public void RunFor_EventThatBreaks_IsNamedAndTheRestHappens()
    {
        var simulation = new Simulation(seed: 7) { Replay = "scenarios run x.feature:3 --seed 7" };
        var bug = new InvalidOperationException("no such\nthing");
        var happened = false;
        simulation.Schedule(TimeSpan.FromSeconds(2), "controller: web", () => throw bug);
        simulation.Schedule(TimeSpan.FromSeconds(3), "later", () => happened = true);

        var failure = Should.Throw<InternalErrorException>(() => simulation.RunFor(TimeSpan.FromSeconds(10)));

        failure.Message.ShouldBe(
            "controller: web: internal error: InvalidOperationException: no such thing (seed 7, virtual time 00:00:02; replay: "
            + "scenarios run x.feature:3 --seed 7)");
        failure.Event.ShouldBe("controller: web");
        failure.InnerException.ShouldBeSameAs(bug);
        simulation.InternalErrors.All.ShouldBe([bug]);
        simulation.RunFor(TimeSpan.FromSeconds(10));
        happened.ShouldBeTrue();
    }

    [Test]
    public void RunFor_LimitInsideAnEvent_StaysWhatItIs()
    {
        var simulation = new Simulation(seed: 1);
        simulation.Schedule(TimeSpan.Zero, "loop", () => throw new LimitReachedException("Words = 3", "loop", 1, TimeSpan.Zero));

        Should.Throw<LimitReachedException>(() => simulation.RunFor(TimeSpan.FromSeconds(1)));

        simulation.InternalErrors.All.ShouldBeEmpty();
    }

    [Test]
    public void RunFor_LimitOfEvents_LosesNoneThatIsDue()
    {
        var simulation = new Simulation(seed: 1, new SimulationLimits { EventsPerInstant = 2 });
        var happened = 0;
        for (var number = 0; number < 4; number++)
        {
            simulation.Schedule(TimeSpan.Zero, "one", () => happened++);
        }

        Should.Throw<LimitReachedException>(() => simulation.RunFor(TimeSpan.FromSeconds(1)));
        simulation.RunFor(TimeSpan.FromSeconds(1));

        happened.ShouldBe(4);
    }

    [Test]
    public void Start_ProcessThatBreaks_IsKeptThoughNobodyWaits()
    {
        var simulation = new Simulation(seed: 1);
        var process = simulation.Processes.Start("pump", static _ => throw new FormatException("broken"));

        simulation.RunFor(TimeSpan.FromSeconds(1));

        process.Failure.ShouldBeOfType<FormatException>();
        simulation.InternalErrors.All.ShouldHaveSingleItem().ShouldBeOfType<FormatException>();
    }

    [Test]
    public void Kill_OfAProcess_IsNoInternalError()
    {
        var simulation = new Simulation(seed: 1);
        var process = simulation.Processes.Start("sleep", async Coroutine<int> (_) =>
        {
            await simulation.Processes.Sleep(TimeSpan.FromDays(1));
            return 0;
        });
        simulation.RunFor(TimeSpan.FromSeconds(1));

        process.Kill();
        simulation.RunFor(TimeSpan.FromSeconds(1));

        process.ExitCode.ShouldBe(Process.KilledExitCode);
        simulation.InternalErrors.All.ShouldBeEmpty();
    }

    [Test]
    public void Report_MessageOfSeveralLines_IsOneLine()
    {
        var simulation = new Simulation(seed: 1) { Replay = "again" };

        simulation.InternalErrors.Report("kubectl", new FormatException("one \r\n\n  two"))
            .ShouldBe("kubectl: internal error: FormatException: one two (seed 1, virtual time 00:00:00; replay: again)");
    }

    [Test]
    public void Report_MoreThanAHundred_KeepsTheFirst()
    {
        var errors = new Simulation(seed: 1).InternalErrors;
        for (var number = 1; number <= 101; number++)
        {
            errors.Report("loop", new FormatException($"{number}")).ShouldContain($"FormatException: {number} ");
        }

        errors.All.Count.ShouldBe(100);
        errors.All[^1].Message.ShouldBe("100");
    }
}
