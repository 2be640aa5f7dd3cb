using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Shell.Execution.Redirection;

/// <summary>An output that discards everything: a closed descriptor, /dev/null.</summary>
internal sealed class NowhereOutput : ITextOutput
{
    public static NowhereOutput Instance { get; } = new();

    public Coroutine Write(string text) => Coroutine.Completed;

    public void Close()
    {
    }
}
