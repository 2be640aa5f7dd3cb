using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Terminals;

/// <summary>Commands that were typed and keep running, like <c>kubectl get pods --watch</c> until Ctrl-C. Owned by its terminal.</summary>
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

    /// <summary>The commands as typed.</summary>
    public string Command { get; }

    public bool IsRunning => _process.IsRunning;

    /// <summary>Its output so far and its exit code, which is 0 while it runs.</summary>
    public CommandResult Result => new(Command, _output.Text, _error.Text, _process.ExitCode ?? 0)
    {
        FirstFailed = _process.IsRunning ? null : FirstFailed(),
    };

    internal Func<FailedCommand?> FirstFailed { get; init; } = static () => null;

    /// <summary>
    /// Presses Ctrl-C: ends the commands, or is input for a program in a container that has the terminal. Does nothing after they have
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
