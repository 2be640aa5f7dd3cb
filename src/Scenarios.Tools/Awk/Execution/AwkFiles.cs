using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>Where <c>print &gt; "file"</c> writes: the first time a file is made anew, then it grows.</summary>
internal sealed class AwkFiles(ProgramContext context)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly System.Text.StringBuilder _error = new();

    /// <summary>False where it was not open.</summary>
    public bool Close(string path) => _open.Remove(path);

    /// <exception cref="AwkRunException">It cannot be written.</exception>
    public void Write(string path, bool appends, string text)
    {
        if (path == "/dev/stderr")
        {
            _error.Append(text);
            return;
        }

        var isNew = _open.Add(path);
        if (context.Files.Write(FilePath.Resolve(context.WorkingDirectory, path), text, append: appends || !isNew).Error is { } error)
        {
            throw new AwkRunException($"cannot open \"{path}\" for output ({FileErrorText.Of(error)})");
        }
    }

    /// <summary>Writes what stands error was to show.</summary>
    public async Coroutine Flush()
    {
        if (_error.Length > 0)
        {
            var text = _error.ToString();
            _error.Clear();
            await context.Error.Write(text);
        }
    }
}
