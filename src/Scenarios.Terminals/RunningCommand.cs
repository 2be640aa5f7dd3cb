using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Terminals;

/// <summary>Commands that were typed and left running, as <c>kubectl get pods --watch</c> is until Ctrl-C. Owned by its terminal.</summary>
public sealed class RunningCommand
{
    /// <summary>128 + SIGINT.</summary>
    private const int ControlC = 130;

    private readonly Simulation _simulation;
    private readonly Process _process;
    private readonly Screen _output;
    private readonly Screen _error;
    private readonly Action<int> _onInterrupted;

    internal RunningCommand(Simulation simulation, Process process, string command, Screen output, Screen error, Action<int> onInterrupted)
    {
        _simulation = simulation;
        _process = process;
        _output = output;
        _error = error;
        _onInterrupted = onInterrupted;
        Command = command;
    }

    /// <summary>As typed.</summary>
    public string Command { get; }

    public bool IsRunning => _process.IsRunning;

    /// <summary>What it has written so far, and how it ended; the exit code of one that still runs is 0.</summary>
    public CommandResult Result => new(Command, _output.Text, _error.Text, _process.ExitCode ?? 0)
    {
        FirstFailed = _process.IsRunning ? null : FirstFailed(),
    };

    internal Func<FailedCommand?> FirstFailed { get; init; } = static () => null;

    /// <summary>
    /// Ctrl-C: ends it where it waits, or is input for what runs in a container where that has its terminal. Does nothing to one that has
    /// ended.
    /// </summary>
    public void Interrupt()
    {
        if (_process.TryPassControlC())
        {
            _simulation.RunUntil(() => !_process.IsRunning, TimeSpan.FromSeconds(1));
        }
        else if (_process.IsRunning)
        {
            _process.Kill(ControlC);
            _simulation.RunUntil(() => !_process.IsRunning, TimeSpan.FromSeconds(1));
            _onInterrupted(ControlC);
        }
    }
}
