using Scenarios.Api.Requests;
using Scenarios.Cluster;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.Bootstrap;
using Scenarios.Cluster.Kinds;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.Config.Files;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>
/// A terminal with kubectl on the real API server and nothing else: no controllers, no scheduler; Pods run only on the
/// <see cref="ScriptedNode"/>.
/// </summary>
internal sealed class Terminal
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly KubectlProgram _kubectl;

    public Terminal()
    {
        Simulation = new Simulation(1);
        Server = new KubeApiServer(Simulation, BootstrapSnapshot.Of(1), KindList.Strategies);
        Node = new ScriptedNode(Simulation, Server);
        _kubectl = new KubectlProgram(Server, new Kubeconfig { ClientCertificate = SimulatedCluster.AdministratorCertificate });
    }

    public Simulation Simulation { get; }

    public KubeApiServer Server { get; }

    public ScriptedNode Node { get; }

    public MemoryFileSystem Files { get; } = new();

    public SortedList<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>The programs that kubectl may start: none, unless a test says so.</summary>
    public IProgramCatalogue Programs { get; set; } = new NoPrograms();

    public Terminal WithFile(string name, string text)
    {
        Files.Write("/" + name, text);
        return this;
    }

    /// <summary>Runs a command line (without <c>kubectl</c>, split at spaces) to its end.</summary>
    public KubectlResult Run(string command, string input = "", bool isTerminal = false) =>
        Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries), input, isTerminal);

    public KubectlResult Run(IReadOnlyList<string> arguments, string input = "", bool isTerminal = false)
    {
        var run = Start(arguments, new TextSource(input), isTerminal);
        Simulation.RunUntil(() => !run.Process.IsRunning, Patience).ShouldBeTrue("the command has not ended");
        run.Process.Failure.ShouldBeNull();
        return new KubectlResult(run.Output.Text, run.Error.Text, run.Process.ExitCode!.Value);
    }

    public (Process Process, TextBuffer Output, TextBuffer Error) Start(
        IReadOnlyList<string> arguments,
        ITextInput input,
        bool isTerminal = false)
    {
        var (output, error) = (new TextBuffer(), new TextBuffer());
        var process = Simulation.Processes.Start("kubectl", process => _kubectl.Run(new ProgramContext
        {
            Simulation = Simulation,
            Process = process,
            Name = "kubectl",
            Arguments = arguments,
            Input = input,
            InputIsTerminal = isTerminal,
            Output = output,
            Error = error,
            Environment = Environment,
            WorkingDirectory = "/",
            Files = Files,
            Programs = Programs,
        }));
        return (process, output, error);
    }

    /// <summary>The object as the server has it.</summary>
    public ApiObject Get(string plural, string name, string @namespace = "default")
    {
        var type = Server.Resources.First(type => type.Plural == plural);
        return Server.Get(type, type.IsNamespaced ? @namespace : string.Empty, name).ValueOrThrow();
    }

    /// <summary>Writes an object's status, as its controller would.</summary>
    public void SetStatus(string plural, string name, ObjectValue status)
    {
        var type = Server.Resources.First(type => type.Plural == plural);
        Server.Update(type, "default", Get(plural, name).With(["status"], status), WriteOptions.Default, "status").ValueOrThrow();
    }

    private sealed class NoPrograms : IProgramCatalogue
    {
        public IReadOnlyCollection<string> Names => [];

        public IProgram? Find(string name) => null;
    }
}
