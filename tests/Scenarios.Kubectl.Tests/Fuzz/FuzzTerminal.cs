using Scenarios.Kubectl.Config.Files;
using Scenarios.Cluster;
using Scenarios.Kernel;
using Scenarios.Kernel.Limits;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Execution;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Tests.Fuzz;

/// <summary>A learner's terminal on a whole cluster with some objects. Its limits are so low that nothing hangs.</summary>
internal sealed class FuzzTerminal
{
    private const int ControlC = 130;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ShellSession _session;

    public FuzzTerminal()
    {
        Cluster = new SimulatedCluster(new ClusterOptions
        {
            Workers = 2,
            Limits = new SimulationLimits { EventsPerRun = 150_000, EventsPerInstant = 10_000, Processes = 500 },
        });
        Files = new MemoryFileSystem(
            new FileLayerBuilder().AddFile("/root/web.yaml", Corpus.Manifest).AddFile("/root/one.json", Corpus.Json).Build(),
            Cluster.Simulation);
        _session = new ShellSession(new ShellSessionOptions
        {
            Simulation = Cluster.Simulation,
            Programs = ContainerTools.All.With(
                new KubectlProgram(Cluster.Api, new Kubeconfig { ClientCertificate = SimulatedCluster.AdministratorCertificate }),
                Cluster.OutsideCurl),
            Files = Files,
            Output = new TextBuffer(),
            Error = new TextBuffer(),
            Environment = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = "/root", ["PATH"] = "/usr/bin:/bin" },
            WorkingDirectory = "/root",
        });
        Type("kubectl apply -f web.yaml");
        Cluster.Simulation.RunFor(TimeSpan.FromSeconds(20));
    }

    public SimulatedCluster Cluster { get; }

    public MemoryFileSystem Files { get; }

    private Simulation Simulation => Cluster.Simulation;

    /// <summary>
    /// Types the text and waits for its end, or presses Ctrl-C. Returns all that came of it, as one text; a limit that was reached is an
    /// answer.
    /// </summary>
    public string Type(string text)
    {
        var (output, error) = (new TextBuffer(), new TextBuffer());
        (_session.Output, _session.Error) = (output, error);
        var process = Simulation.Processes.Start("typed", async _ => await _session.Run(text));
        var end = string.Empty;
        try
        {
            end = Simulation.RunUntil(() => !process.IsRunning, Patience) ? string.Empty : "^C\n";
        }
        catch (LimitReachedException limit)
        {
            end = limit.Message + "\n";
        }

        process.Kill(ControlC);
        Simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromSeconds(1));
        if (process.Failure is not (null or LimitReachedException))
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(process.Failure);
        }

        return $"{output.Text}{error.Text}{end}[{process.ExitCode}]\n";
    }
}
