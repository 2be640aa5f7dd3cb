using Scenarios.Terminals;

namespace Scenarios.Steps.Hosting;

/// <summary>The files that this scenario can name: those of its feature's folder and of the fixtures.</summary>
public sealed class ScenarioFiles
{
    public ScenarioFiles(ScenarioHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        Project = new ProjectFiles(host.Feature.Folder);
    }

    /// <summary>The files themselves.</summary>
    public ProjectFiles Project { get; }

    /// <summary>Their folders as people want to read them, the first one first in rank.</summary>
    public IReadOnlyList<string> ShownFolders => [.. Project.Folders.Select(FeaturePlace.Show)];
}
