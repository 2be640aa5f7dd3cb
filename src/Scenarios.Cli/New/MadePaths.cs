using Scenarios.Running.Results;

namespace Scenarios.Cli.New;

/// <summary>Records the folders and files that a command creates, so that a failing command can remove them again.</summary>
internal sealed class MadePaths
{
    private readonly Stack<string> _folders = new();
    private readonly Stack<string> _files = new();

    /// <summary>Writes a new file and creates the folders that it needs.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be created.</exception>
    public void Write(string path, string text)
    {
        MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        WholeFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        _files.Push(path);
    }

    /// <summary>Removes everything that was created, the last first. What cannot be removed stays.</summary>
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
            // Another process added or removed something.
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
