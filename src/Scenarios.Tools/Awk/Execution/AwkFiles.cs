using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>The files that <c>print &gt; "file"</c> writes to: the first write replaces the file, later ones append.</summary>
internal sealed class AwkFiles(ProgramContext context)
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly System.Text.StringBuilder _error = new();

    /// <summary>Closes a file; false when it was not open.</summary>
    public bool Close(string path) => _open.Remove(path);

    /// <exception cref="AwkRunException">The file cannot be written.</exception>
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

    /// <summary>Writes the collected text for standard error.</summary>
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
