using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>
/// A stream of this process: what is printed is out before anything else is, so that two streams into one file keep their order.
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
