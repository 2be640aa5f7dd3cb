using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>
/// An unbuffered stream of this process, so that two streams into one file keep their order.
/// </summary>
internal sealed class StandardOutput(TextWriter writer) : ITextOutput
{
    public Coroutine Write(string text)
    {
        writer.Write(text);
        writer.Flush();
        return Coroutine.Completed;
    }

    public void Close()
    {
    }
}
