using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>/dev/full: can be opened, but not written to (full(4)).</summary>
internal sealed class FullOutput : ITextOutput
{
    public static FullOutput Instance { get; } = new();

    public Coroutine Write(string text) => text.Length == 0 ? Coroutine.Completed : throw new WriteFaultException(FileError.NoSpace);

    public void Close()
    {
    }
}
