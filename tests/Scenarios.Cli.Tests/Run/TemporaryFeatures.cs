using Scenarios.Cli.Run;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Features and fixtures in a temporary folder, and the output of a run of them. Removed when disposed.</summary>
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

    /// <summary>Adds a symbolic link.</summary>
    public TemporaryFeatures Link(string name, string target)
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, name), target);
        return this;
    }

    public TemporaryFeatures WithBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, name), bytes);
        return this;
    }

    /// <summary>Adds a folder in place of a file. It cannot be read, written or deleted as a file, even by root.</summary>
    public TemporaryFeatures WithFolder(string name)
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, name));
        return this;
    }

    public bool Exists(string name) => File.Exists(Path.Combine(_folder.FullName, name));

    public string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, name));

    /// <summary>Returns the names of the files with a suffix, in order.</summary>
    public IReadOnlyList<string> Files(string suffix) =>
        [.. _folder.GetFiles($"*{suffix}").Select(file => file.Name).Order(StringComparer.Ordinal)];

    public RunResult Run(bool updateSnapshots = false, Func<RunOptions, RunOptions>? change = null) =>
        TestRun.Execute(Options(updateSnapshots, change));

    public RunResult Run(IRunObserver observer) => TestRun.Execute(Options(updateSnapshots: false), observer);

    /// <summary>Returns the output at the end of a run.</summary>
    public string Print(bool updateSnapshots = false, Func<RunOptions, RunOptions>? change = null)
    {
        var options = Options(updateSnapshots, change);
        using var output = new StringWriter { NewLine = "\n" };
        new RunSummary(output).Write(TestRun.Execute(options), []);
        return output.ToString();
    }

    /// <summary>The step classes to load besides the scenario language.</summary>
    public IReadOnlyList<string> Bindings { get; init; } = [];

    public string FullPath => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private RunOptions Options(bool updateSnapshots, Func<RunOptions, RunOptions>? change = null)
    {
        var options = StepLibraryOptions.With(
            new RunOptions
            {
                BaseDirectory = _folder.FullName,
                Paths = ["."],
                BindingAssemblies = [typeof(ClusterDriver).Assembly],
                Workers = 1,
            },
            new RunSettings { Seed = 1, UpdateSnapshots = updateSnapshots, Bindings = Bindings });
        return change is null ? options : change(options);
    }
}
