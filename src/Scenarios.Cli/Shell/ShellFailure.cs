using System.Globalization;
using Scenarios.Cli.Output;
using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Terminals;

namespace Scenarios.Cli.Shell;

/// <summary>
/// Reports a command that the simulation ended: what happened, seed, virtual time, and a line that reproduces it.
/// </summary>
internal static class ShellFailure
{
    /// <summary>The exit code of an aborted command.</summary>
    public const int ExitCode = 1;

    public static string Describe(Exception failure, Simulation simulation, string replay)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"Seed {simulation.Seed}, virtual time {simulation.Elapsed:c}.");
        var what = failure switch
        {
            SimulationFailureException => failure.Message,
            CommandStillRunsException => $"{failure.Message} {place}",
            _ => $"The simulation has a bug: {failure.GetType().Name}: {failure.Message} {place}",
        };
        return $"{what}\nReplay: {replay}";
    }

    /// <summary>The call that types all these commands at a new terminal.</summary>
    public static string Replay(ShellOptions options, IEnumerable<string> commands) =>
        $"{options.Call} -c {TypedText.OneLine(string.Join('\n', commands))}";
}
