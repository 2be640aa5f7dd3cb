using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Limits;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.State;

/// <summary>
/// Counts loop iterations and nested calls that let no virtual time pass. Every iteration goes through the event queue, so that other
/// processes get their turn at the same instant.
/// </summary>
internal sealed class IterationMeter(Simulation simulation)
{
    // The processor time of a batch of iterations that run at once.
    private static readonly TimeSpan TimeOfIterations = TimeSpan.FromMilliseconds(2);

    private readonly BusyLoop _busy = new(simulation.Processes);
    private TimeSpan _instant;
    private int _iterations;
    private int _calls;
    private long _changes;

    /// <summary>Called once per loop iteration.</summary>
    /// <param name="changes">How often the shell's variables have been changed so far: a loop that changes none makes no progress.</param>
    public async Coroutine Iterate(string loop, SourcePosition position, long changes)
    {
        var now = simulation.Elapsed;
        _iterations = now == _instant || _busy.GoesOn ? _iterations + 1 : 1;
        _instant = now;
        if (_iterations % ShellLimits.LoopIterationsAtOnce == 0 && _busy.TakesTime)
        {
            var (getsOn, isEndless) = (changes != _changes, _iterations > ShellLimits.LoopIterationsPerInstant);
            _changes = changes;
            _iterations -= isEndless || !getsOn ? 1 : 0;
            await _busy.Round(isEndless || !getsOn ? null : TimeOfIterations);
            return;
        }

        if (_iterations > ShellLimits.LoopIterationsPerInstant && !_busy.TakesTime)
        {
            throw Reached(nameof(ShellLimits.LoopIterationsPerInstant), ShellLimits.LoopIterationsPerInstant, loop, position);
        }

        await simulation.Processes.Sleep(TimeSpan.Zero);
    }

    public void EnterCall(string name, SourcePosition position)
    {
        if (++_calls > ShellLimits.CallNesting)
        {
            throw Reached(nameof(ShellLimits.CallNesting), ShellLimits.CallNesting, name, position);
        }
    }

    public void LeaveCall() => _calls--;

    private LimitReachedException Reached(string limit, int value, string what, SourcePosition position) =>
        new(
            $"{limit} = {value}",
            $"{what} at line {position.Line}, column {position.Column} of the script",
            simulation.Seed,
            simulation.Elapsed);
}
