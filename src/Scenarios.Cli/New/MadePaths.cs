using Scenarios.Running.Results;

namespace Scenarios.Cli.New;

/// <summary>Folders and files that a command makes, in their order, so that one that fails leaves none of them.</summary>
internal sealed class MadePaths
{
    private readonly Stack<string> _folders = new();
    private readonly Stack<string> _files = new();

    /// <summary>Writes a new file, and makes the folders that it needs.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be made.</exception>
    public void Write(string path, string text)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        WholeFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        _files.Push(path);
    }

    /// <summary>Removes what was made, the last first. What cannot be removed stays.</summary>
    public void Remove()
    {
        try
        {
            while (_files.TryPop(out var file))
            {
                File.Delete(file);
            }

            while (_folders.TryPop(out var folder))
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else put something there, or took it away.
        }
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        MakeFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        _folders.Push(folder);
    }
}
