namespace Scenarios.Cli.Tests;

/// <summary>A folder for one test, removed when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
