using Scenarios.Cluster;
using Scenarios.Conformance.Histories;
using Scenarios.Conformance.Recordings;
using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Terminals;

namespace Scenarios.Conformance.Comparison;

/// <summary>
/// A recorded session typed at a simulated cluster: each command at the virtual second at which it was typed at the real one.
/// </summary>
internal sealed class SessionRun
{
    private static readonly SimulationLimits Limits = new() { EventsPerRun = 10_000_000 };

    /// <summary>The recordings end with the last command. They have as much of its consequences as came about within this time.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(0.5);

    private SessionRun(IReadOnlyDictionary<int, Answer> answers, IReadOnlyList<RecordedChange> history) =>
        (Answers, History) = (answers, history);

    /// <summary>The answers by the step's index. A step that was not reached has none.</summary>
    public IReadOnlyDictionary<int, Answer> Answers { get; }

    public IReadOnlyList<RecordedChange> History { get; }

    public static SessionRun Of(Recording recording)
    {
        var cluster = new SimulatedCluster(new ClusterOptions
        {
            Workers = 3,
            Seed = 1,
            Limits = Limits,
            HasMetricsServer = recording.HasMetricsServer,
        });
        var files = new FileLayerBuilder().AddDirectory(ProjectFiles.Home);
        foreach (var (name, text) in recording.Files)
        {
            files.AddFile($"{ProjectFiles.Home}/{name}", text);
        }

        var history = new HistoryRecorder(cluster);
        var terminal = new Terminal(cluster, new TerminalOptions { Files = files.Build() });
        var screen = new TextBuffer();
        try
        {
            terminal.Type(SessionScript.Of(recording), screen, null, TimeSpan.FromDays(1));
            LetSettle(recording, history, cluster.Simulation);
        }
        catch (Exception failure) when (failure is CommandStillRunsException or LimitReachedException)
        {
            // What was answered until then is compared. What was not reached counts as different.
        }

        return new SessionRun(SessionScript.Read(screen.Text), history.Changes);
    }

    private static void LetSettle(Recording recording, HistoryRecorder history, Simulation simulation)
    {
        if (recording.History.Count > 0)
        {
            var rest = history.Start + TimeSpan.FromSeconds(recording.History[^1].Seconds) + Settling - simulation.Elapsed;
            simulation.RunFor(rest > TimeSpan.Zero ? rest : Settling);
        }
    }
}
