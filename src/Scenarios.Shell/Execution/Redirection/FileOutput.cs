using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>Writes at the end of a file.</summary>
internal sealed class FileOutput(IFileSystem files, string path) : ITextOutput
{
    public Coroutine Write(string text)
    {
        // Whoever opened the file has seen that it can be written; one removed since then comes back, which no reader can tell from Linux.
        files.Write(path, text, append: true);
        return Coroutine.Completed;
    }

    public void Close()
    {
    }
}
