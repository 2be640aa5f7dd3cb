using Scenarios.Cluster;
using Scenarios.Kernel.Limits;
using Scenarios.Steps;
using Scenarios.Steps.Manifests;
using Scenarios.Steps.Terminals;

namespace Scenarios.Cli.Shell;

/// <summary>Runs commands on a fresh cluster and prints what they write: output to output, errors to errors.</summary>
internal sealed class ScriptShell(ShellOptions options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <returns>The exit code of the last command.</returns>
    public int Run(string commands)
    {
        var files = ProjectFiles.In(Directory.GetCurrentDirectory());
        var cluster = new SimulatedCluster(new ClusterOptions { Workers = options.Nodes, Seed = options.Seed, Images = files.Images });
        var terminal = new Terminal(cluster, files.Layer);
        try
        {
            var result = terminal.Type(commands, screen: null, Longest);
            Console.Out.Write(result.Output);
            Console.Error.Write(result.Error);
            return result.ExitCode;
        }
        catch (Exception failure) when (failure is StepFailureException or LimitReachedException)
        {
            Console.Error.WriteLine($"scenarios shell: {failure.Message}");
            return 1;
        }
    }
}
