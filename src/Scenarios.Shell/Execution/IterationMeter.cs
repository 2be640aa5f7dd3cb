using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Limits;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution;

/// <summary>
/// Counts what a shell does over and over without letting time pass. Every iteration goes through the event queue, so that others
/// of the same instant get their turn.
/// </summary>
internal sealed class IterationMeter(Simulation simulation)
{
    private TimeSpan _instant;
    private int _iterations;
    private int _calls;

    /// <summary>Called once per loop iteration.</summary>
    public async Coroutine Iterate(string loop, SourcePosition position)
    {
        _iterations = simulation.Elapsed == _instant ? _iterations + 1 : 1;
        _instant = simulation.Elapsed;
        if (_iterations > ShellLimits.LoopIterationsPerInstant)
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
        new($"{limit} = {value}", $"{what} at line {position.Line}, column {position.Column} of the script", simulation.Seed, simulation.Elapsed);
}
