using Scenarios.Cluster;
using Scenarios.Kernel.Limits;
using Scenarios.Shell.Parsing;
using Scenarios.Steps;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Terminals;

namespace Scenarios.Cli.Shell;

/// <summary>A terminal at the keyboard: reads lines until a command is whole, types it, prints what it writes as it comes.</summary>
internal sealed class InteractiveShell(ShellOptions options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(8);

    /// <summary>Set by the console's own thread on Ctrl-C, looked at between two events of the simulation.</summary>
    private volatile bool _isInterrupted;

    /// <returns>The exit code of the last command.</returns>
    public int Run()
    {
        var files = ProjectFiles.In(Directory.GetCurrentDirectory());
        var cluster = new SimulatedCluster(new ClusterOptions { Workers = options.Nodes, Seed = options.Seed, Images = files.Images });
        var terminal = new Terminal(cluster, files.Layer);
        var screen = new ConsoleScreen();
        var exitCode = 0;
        Console.WriteLine($"A fresh cluster with {options.Nodes} worker nodes, seed {options.Seed}. Time here is virtual: sleep 300 costs nothing. exit or Ctrl-D leaves.");
        Console.CancelKeyPress += (_, key) => (key.Cancel, _isInterrupted) = (true, true);
        while (!terminal.HasExited && ReadCommand() is { } command)
        {
            try
            {
                _isInterrupted = false;
                exitCode = terminal.Type(command, screen, Longest, () => _isInterrupted).ExitCode;
            }
            catch (Exception failure) when (failure is StepFailureException or LimitReachedException)
            {
                Console.Error.WriteLine(failure.Message);
                exitCode = 1;
            }
        }

        return exitCode;
    }

    private static string? ReadCommand()
    {
        Console.Write("$ ");
        var text = Console.ReadLine();
        while (text is not null && ShellParser.Parse(text) is { Error.IsIncomplete: true })
        {
            Console.Write("> ");
            if (Console.ReadLine() is not { } more)
            {
                break;
            }

            text += "\n" + more;
        }

        return text;
    }
}
