using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>The real terminal as a screen of the simulated one.</summary>
internal sealed class ConsoleScreen : ITextOutput
{
    public Coroutine Write(string text)
    {
        Console.Out.Write(text);
        return Coroutine.Completed;
    }

    public void Close()
    {
    }
}
