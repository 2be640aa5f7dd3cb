using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>A folder of features for one test, run with step classes of that test.</summary>
internal sealed class FeatureFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("features").FullName;

    public FeatureFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            var file = Path.Combine(path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    public string FullPath => path;

    public RunOptions Options(params Type[] steps) =>
        new() { Paths = ["."], BaseDirectory = path, BindingTypes = steps, Workers = 2 };

    public RunResult Run(params Type[] steps) => TestRun.Execute(Options(steps));

    public static RunResult Run(string text, params Type[] steps)
    {
        using var folder = new FeatureFolder(("a.feature", text));
        return folder.Run(steps);
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
