using Scenarios.Cluster;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Streams;
using Scenarios.Terminals;

namespace Scenarios.Cli.Shell;

/// <summary>The fresh cluster of a shell, and its terminal in the current folder.</summary>
internal sealed class ShellMachine
{
    /// <summary>Enough for a week of a busy cluster, and low enough that an endless loop is reported before the user gives up.</summary>
    private static readonly SimulationLimits Limits = new() { EventsPerRun = 10_000_000 };

    /// <param name="isInteractive">Whether a user sits at it: commands can read the keyboard, and format output for a screen.</param>
    /// <exception cref="ArgumentException">An image entry in the fixtures is wrong; the message names file and field.</exception>
    public ShellMachine(ShellOptions options, bool isInteractive)
    {
        var folder = Directory.GetCurrentDirectory();
        Cluster = new SimulatedCluster(new ClusterOptions
        {
            Workers = options.Nodes,
            Seed = options.Seed,
            LoadBalancers = options.LoadBalancers,
            HasMetricsServer = options.HasMetricsServer,
            Images = ProjectFiles.ImagesFor(folder),
            Limits = Limits,
        });
        Keyboard = new Keyboard(Cluster.Simulation);
        Terminal = new Terminal(Cluster, new TerminalOptions
        {
            Files = TerminalOptions.FilesOf(folder),
            Programs = [new HelpProgram(options, isInteractive)],
            Keyboard = isInteractive ? Keyboard : TextSource.Empty,
            OutputIsTerminal = isInteractive,
        });
    }

    public SimulatedCluster Cluster { get; }

    public Terminal Terminal { get; }

    public Keyboard Keyboard { get; }
}
