using Scenarios.Cli.Run;
using Scenarios.Running.Execution;
using Scenarios.Running.Results;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Features and fixtures in a folder of their own, and what a run of them prints. Removed when disposed.</summary>
internal sealed class TemporaryFeatures : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");

    public TemporaryFeatures With(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>A name that leads elsewhere.</summary>
    public TemporaryFeatures Link(string name, string target)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, name), target);
        return this;
    }

    public bool Exists(string name) => File.Exists(Path.Combine(_folder.FullName, name));

    public RunResult Run(bool updateSnapshots = false) => TestRun.Execute(Options(updateSnapshots));

    public RunResult Run(IRunObserver observer) => TestRun.Execute(Options(updateSnapshots: false), observer);

    /// <summary>What the command prints at the end of such a run.</summary>
    public string Print()
    {
        var options = Options(updateSnapshots: false);
        using var output = new StringWriter { NewLine = "\n" };
        new RunSummary(output).Write(TestRun.Execute(options), []);
        return output.ToString();
    }

    public string FullPath => _folder.FullName;

    public string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    public void Dispose() => _folder.Delete(recursive: true);

    private RunOptions Options(bool updateSnapshots) => StepLibraryOptions.With(
        new RunOptions { BaseDirectory = _folder.FullName, Paths = ["."], BindingAssemblies = [typeof(ClusterDriver).Assembly], Workers = 1 },
        new RunSettings { Seed = 1, UpdateSnapshots = updateSnapshots });
}
