using Scenarios.Cli.Output;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>
/// Makes sure that a run reaches its end. A step, hook or library that ends the process (<see cref="Environment.Exit"/>) would lose all
/// results, and its exit code could make a run green that had hardly begun. A run that is abandoned while still reading files has nothing
/// to wait for.
/// </summary>
internal sealed class RunWatch : IRunObserver, IDisposable
{
    private readonly RunProgress _inner;
    private readonly StopSignals _signals;
    private readonly TextWriter _error;
    private readonly HeadStart? _headStart;
    private readonly List<PlannedScenario> _running = [];
    private readonly CancellationTokenRegistration _abandon;
    private volatile bool _hasStarted;

    /// <param name="inner">Shows the run.</param>
    /// <param name="signals">What stops it.</param>
    /// <param name="error">Receives why it ended early.</param>
    /// <param name="headStart">What is awaited before the first scenario; null for nothing.</param>
    public RunWatch(RunProgress inner, StopSignals signals, TextWriter error, HeadStart? headStart)
    {
        (_inner, _signals, _error, _headStart) = (inner, signals, error, headStart);
        AppDomain.CurrentDomain.ProcessExit += TellEnd;
        _abandon = signals.Abandon.Register(EndReading);
    }

    public void RunStarted(RunPlan plan)
    {
        _hasStarted = true;
        _headStart?.Finish(plan);
        _inner.RunStarted(plan);
    }

    public void ScenarioStarted(PlannedScenario scenario)
    {
        lock (_running)
        {
            _running.Add(scenario);
        }

        _inner.ScenarioStarted(scenario);
    }

    public void ScenarioFinished(PlannedScenario scenario, ScenarioResult result)
    {
        lock (_running)
        {
            _running.Remove(scenario);
        }

        _inner.ScenarioFinished(scenario, result);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= TellEnd;
        _abandon.Dispose();
    }

    private void EndReading()
    {
        if (!_hasStarted)
        {
            _error.WriteLine("Stopped while the features were being read: nothing ran.");
            Environment.Exit(ExitCode.Stopped);
        }
    }

    private void TellEnd(object? sender, EventArgs arguments)
    {
        if (_signals.Stop.IsCancellationRequested || InternalError.IsTold)
        {
            return;
        }

        _error.WriteLine(
            "scenarios run: a step, a hook or one of their libraries called Environment.Exit and ended the process. "
            + "No reports were written.");
        lock (_running)
        {
            foreach (var scenario in _running)
            {
                _error.WriteLine($"  It was running: {scenario.Pickle.Uri}:{scenario.Pickle.Line}  {scenario.Pickle.Name}");
            }
        }

        Environment.ExitCode = 1;
    }
}
