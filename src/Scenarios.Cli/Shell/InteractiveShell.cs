using Scenarios.Cli.Output;
using Scenarios.Cli.Shell.Completion;

namespace Scenarios.Cli.Shell;

/// <summary>
/// An interactive terminal: reads a command, types it, prints its output as it comes. Nothing that happens in a command ends the terminal.
/// </summary>
internal sealed class InteractiveShell : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>128 + SIGINT.</summary>
    private const int Interrupted = 130;

    private readonly ShellOptions _options;
    private readonly ShellMachine _machine;
    private readonly ConsoleScreen _screen = new(Console.Out);
    private readonly ILineReader _lines;
    private readonly ConsoleAttendant _attendant;
    private readonly List<string> _typed = [];
    private int _warnings;

    public InteractiveShell(ShellOptions options)
    {
        _options = options;
        _machine = new ShellMachine(options, isInteractive: true);
        _lines = ConsoleTerminal.CanRedraw
            ? new EditedLines(new TerminalFacts(_machine.Terminal, _machine.Cluster.Api))
            : new PlainLines(Console.In, Console.Out);
        _attendant = new ConsoleAttendant(_lines, _machine.Keyboard, _screen);
    }

    /// <returns>The exit code of the last command.</returns>
    public int Run()
    {
        var colours = new ColourText(ConsoleTerminal.HasColour);
        var prompt = new ShellPrompt(_machine, colours);
        var exitCode = 0;
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            _attendant.Interrupt();
        };
        _screen.PrintLine($"A new cluster with {_options.Nodes} worker nodes, seed {_options.Seed}.");
        _screen.PrintLine("Time is virtual: sleep 300 costs nothing, and the prompt shows what has passed.");
        _screen.PrintLine("Type help for more; exit or Ctrl-D to leave.");
        while (!_machine.Terminal.HasExited)
        {
            _screen.EndLine();
            var line = _lines.ReadCommand(prompt.After(exitCode));
            if (line.IsInterrupted)
            {
                exitCode = Interrupted;
            }
            else if (line.Text is null)
            {
                _screen.PrintLine("exit");
                break;
            }
            else if (line.Text.Trim().Length > 0)
            {
                exitCode = Type(line.Text);
            }
        }

        return exitCode;
    }

    public void Dispose() => _lines.Dispose();

    private int Type(string command)
    {
        _typed.Add(command);
        var replay = ShellFailure.Replay(_options, _typed);
        _machine.Cluster.Simulation.Replay = replay;
        _attendant.Begin();
        try
        {
            var result = _machine.Terminal.TypeAttended(command, _screen, _attendant, Longest);
            if (_attendant.IsUnseen)
            {
                _screen.PrintLine("^C");
            }

            PrintWarnings();
            return result.ExitCode;
        }
#pragma warning disable CA1031 // Whatever breaks off a command is told, and the next one runs.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _screen.EndLine();
            _screen.PrintLine(ShellFailure.Describe(failure, _machine.Cluster.Simulation, replay));
            return ShellFailure.ExitCode;
        }
    }

    /// <summary>Prints the cluster's warnings, once each.</summary>
    private void PrintWarnings()
    {
        foreach (var warning in _machine.Cluster.Warnings.Skip(_warnings))
        {
            _screen.EndLine();
            _screen.PrintLine($"Warning: {warning}");
        }

        _warnings = _machine.Cluster.Warnings.Count;
    }
}
