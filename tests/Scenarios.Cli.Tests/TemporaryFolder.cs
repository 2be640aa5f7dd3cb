namespace Scenarios.Cli.Tests;

/// <summary>A temporary folder with some files; removed when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");

    public string Path => _folder.FullName;

    public TemporaryFolder With(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
