using Scenarios.Terminals;

namespace Scenarios.Steps.Hosting;

/// <summary>The files that a scenario can name: those in its feature's folder and in the fixtures.</summary>
public sealed class ScenarioFiles
{
    public ScenarioFiles(ScenarioHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        Project = new ProjectFiles(host.Feature.Folder);
    }

    /// <summary>Access to the files.</summary>
    public ProjectFiles Project { get; }

    /// <summary>The folders for messages, in order of precedence.</summary>
    public IReadOnlyList<string> ShownFolders => [.. Project.Folders.Select(FeaturePlace.Show)];
}
