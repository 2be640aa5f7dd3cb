using Scenarios.Kubectl.Config.Files;
using Scenarios.Cluster;
using Scenarios.Api.Requests;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>Runs one kubectl command to its end.</summary>
internal static class KubectlRun
{
    /// <param name="command">Without <c>kubectl</c>; split at spaces.</param>
    public static KubectlResult Run(IApi api, string command, Simulation? simulation = null) =>
        Run(api, command.Split(' ', StringSplitOptions.RemoveEmptyEntries), simulation);

    public static KubectlResult Run(IApi api, IReadOnlyList<string> arguments, Simulation? simulation = null)
    {
        simulation ??= new Simulation(1);
        var (output, error) = (new TextBuffer(), new TextBuffer());
        var process = Start(api, arguments, simulation, output, error);
        simulation.RunUntil(() => !process.IsRunning, TimeSpan.FromMinutes(10)).ShouldBeTrue("the command has not ended");
        process.Failure.ShouldBeNull();
        return new KubectlResult(output.Text, error.Text, process.ExitCode!.Value);
    }

    /// <summary>Starts a command and does not wait for its end.</summary>
    public static Process Start(
        IApi api,
        IReadOnlyList<string> arguments,
        Simulation simulation,
        TextBuffer output,
        TextBuffer? error = null)
    {
        var program = new KubectlProgram(api, new Kubeconfig { ClientCertificate = SimulatedCluster.AdministratorCertificate });
        return simulation.Processes.Start("kubectl", process => program.Run(new ProgramContext
        {
            Simulation = simulation,
            Process = process,
            Name = "kubectl",
            Arguments = arguments,
            Input = TextSource.Empty,
            Output = output,
            Error = error ?? new TextBuffer(),
            Environment = new SortedDictionary<string, string>(StringComparer.Ordinal),
            WorkingDirectory = "/",
            Files = new NoFiles(),
            Programs = new NoPrograms(),
        }));
    }

    private sealed class NoPrograms : IProgramCatalogue
    {
        public IReadOnlyCollection<string> Names => [];

        public IProgram? Find(string name) => null;
    }

    private sealed class NoFiles : IFileSystem
    {
        public FileKind? KindOf(string path) => null;

        public FileResult<string> Read(string path) => FileError.NotFound;

        public FileResult<string> Write(string path, string text, bool append = false) => FileError.ReadOnly;

        public FileResult<IReadOnlyList<string>> List(string path) => FileError.NotFound;

        public FileResult<string> MakeDirectory(string path) => FileError.ReadOnly;

        public FileResult<string> Remove(string path) => FileError.NotFound;
    }
}
