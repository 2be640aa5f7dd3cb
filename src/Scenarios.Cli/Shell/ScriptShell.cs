namespace Scenarios.Cli.Shell;

/// <summary>Runs commands on a fresh cluster and prints their output and errors as they come.</summary>
/// <param name="replay">The call that reproduces the run.</param>
internal sealed class ScriptShell(ShellOptions options, string replay)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <returns>The exit code of the last command.</returns>
    public int Run(string commands)
    {
        var machine = new ShellMachine(options, isInteractive: false);
        machine.Cluster.Simulation.Replay = replay;
        machine.Cluster.OnWarning += static warning => Console.Error.WriteLine($"Warning: {warning}");
        try
        {
            return machine.Terminal.Type(commands, new StandardOutput(Console.Out), new StandardOutput(Console.Error), Longest).ExitCode;
        }
#pragma warning disable CA1031 // Whatever breaks off a script is told with what it takes to see it again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine($"scenarios shell: {ShellFailure.Describe(failure, machine.Cluster.Simulation, replay)}");
            return ShellFailure.ExitCode;
        }
    }
}
