using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>Appends to a file.</summary>
internal sealed class FileOutput(IFileSystem files, string path) : ITextOutput
{
    public Coroutine Write(string text)
    {
        // The file was writable when it was opened; if it has been removed since, it comes back, which no reader can tell from Linux.
        return files.Write(path, text, append: true).Error is FileError.NoSpace and var error
            ? throw new WriteFaultException(error)
            : Coroutine.Completed;
    }

    public void Close()
    {
    }
}
