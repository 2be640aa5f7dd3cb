using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Processes.Scopes;

namespace Scenarios.Core.Tests.Kernel.Processes.Scopes;

internal sealed class CoroutineScopeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Simulation _simulation = new(seed: 1);
    private readonly CoroutineScope _scope;
    private readonly List<string> _told = [];

    public CoroutineScopeTests() => _scope = new CoroutineScope(_simulation.Processes);

    [Test]
    public void Sleep_NotKilled_TakesVirtualTimeAndRepeats()
    {
        _scope.Run(Tick("a"), "test");

        _simulation.RunFor(Second * 2.5);

        _told.ShouldBe(["a 1", "a 2"]);
        _scope.IsKilled.ShouldBeFalse();
    }

    [Test]
    public void Kill_WhileTheySleep_EndsAllWhereTheyWait_InTheOrderOfTheirWaits()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            _scope.Run(Tick(name), "test");
        }

        _simulation.RunFor(Second / 2);
        _scope.Kill();
        _told.ShouldBeEmpty();
        _simulation.RunFor(Second * 5);

        _told.ShouldBe(["a ends", "b ends", "c ends"]);
    }

    [Test]
    public void Kill_DeepInside_UnwindsThroughFinallyAndOnlyOnce()
    {
        _scope.Run(Outer(), "test");

        _scope.Kill();
        _scope.Kill();
        _simulation.RunFor(Second);

        _told.ShouldBe(["inner ends", "outer ends"]);

        async Coroutine Outer()
        {
            try
            {
                await Tick("inner");
                _told.Add("unreachable");
            }
            finally
            {
                _told.Add("outer ends");
            }
        }
    }

    [Test]
    public void Kill_WhileOneWaitsElsewhere_EndsItAtItsNextWaitThroughTheScope()
    {
        _scope.Run(Mixed(), "test");
        _simulation.RunFor(Second / 2);
        _scope.Kill();

        _simulation.RunFor(Second * 5);

        _told.ShouldBe(["stopped", "a ends"]);

        async Coroutine Mixed()
        {
            await _simulation.Processes.Sleep(Second);
            _told.Add("stopped");
            await Tick("a");
        }
    }

    [Test]
    public void Kill_AfterAWaitIsOver_AndBeforeItContinues_EndsItToo()
    {
        var look = _scope.Completion<int>();
        _scope.Run(Look(), "test");
        look.TrySet(7);

        _scope.Kill();
        _simulation.RunFor(Second);

        _told.ShouldBeEmpty();

        async Coroutine Look() => _told.Add($"looked {await look}");
    }

    [Test]
    public void Completion_SetInTime_ContinuesWithItsValue()
    {
        var look = _scope.Completion<int>();
        _scope.Run(Look(), "test");
        look.TrySet(7);

        _simulation.RunFor(Second);
        _scope.Kill();

        _told.ShouldBe(["looked 7"]);

        async Coroutine Look() => _told.Add($"looked {await look}");
    }

    [Test]
    public void Wait_InAScopeThatIsKilled_EndsAtOnce()
    {
        _scope.Kill();
        _scope.Run(Tick("a"), "test");

        _simulation.RunFor(TimeSpan.Zero);

        _told.ShouldBe(["a ends"]);
        Should.Throw<ScopeKilledException>(_scope.ThrowIfKilled).Scope.ShouldBe(_scope);
    }

    [Test]
    public void Kill_OneScope_LeavesOthersAlone()
    {
        var other = new CoroutineScope(_simulation.Processes);
        other.Run(Tick("other", other), "test");
        _scope.Run(Tick("a"), "test");
        _scope.Kill();

        _simulation.RunFor(Second * 1.5);

        _told.ShouldBe(["a ends", "other 1"]);
        other.ThrowIfKilled();
    }

    [Test]
    public void Run_CoroutineThatIsKilledWithAnotherScope_FailsTheSimulation()
    {
        var other = new CoroutineScope(_simulation.Processes);
        _scope.Run(Tick("a", other), "test");
        other.Kill();

        Should.Throw<ScopeKilledException>(() => _simulation.RunFor(Second)).Scope.ShouldBe(other);
    }

    [Test]
    public void Run_CoroutineThatFails_FailsTheSimulation()
    {
        _scope.Run(Fail(), "failing");

        Should.Throw<Exception>(() => _simulation.RunFor(Second * 2)).Message.ShouldContain("out of order");

        async Coroutine Fail()
        {
            await _scope.Sleep(Second, "test");
            throw new InvalidOperationException("out of order");
        }
    }

    [Test]
    public void Sleep_InsideAProcess_DoesNotBelongToIt()
    {
        var process = _simulation.Processes.Start("starter", async _ =>
        {
            _scope.Run(Tick("a"), "test");
            await _simulation.Processes.Sleep(Second * 10);
            return 0;
        });
        _simulation.RunFor(Second / 2);

        process.Kill();
        _simulation.RunFor(Second);

        _told.ShouldBe(["a 1"]);
        process.ExitCode.ShouldBe(Process.KilledExitCode);
    }

    /// <summary>Tells each second, and its end.</summary>
    private async Coroutine Tick(string name, CoroutineScope? scope = null)
    {
        try
        {
            for (var second = 1; ; second++)
            {
                await (scope ?? _scope).Sleep(Second, "tick");
                _told.Add($"{name} {second}");
            }
        }
        catch (ScopeKilledException)
        {
            _told.Add($"{name} ends");
            throw;
        }
    }
}
