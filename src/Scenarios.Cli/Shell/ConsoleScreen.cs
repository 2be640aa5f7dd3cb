using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>
/// The real terminal as a screen of the simulated one. Knows what stands on its last line: a prompt of some command, or half a line.
/// </summary>
internal sealed class ConsoleScreen(TextWriter writer) : ITextOutput
{
    /// <summary>What was printed since the last line end.</summary>
    public string CurrentLine { get; private set; } = string.Empty;

    public Coroutine Write(string text)
    {
        Print(text);
        return Coroutine.Completed;
    }

    public void Print(string text)
    {
        writer.Write(text);
        writer.Flush();
        var end = text.LastIndexOf('\n');
        CurrentLine = end < 0 ? CurrentLine + text : text[(end + 1)..];
    }

    public void PrintLine(string text) => Print(text + "\n");

    /// <summary>Begins a new line where one is begun.</summary>
    public void EndLine()
    {
        if (CurrentLine.Length > 0)
        {
            Print("\n");
        }
    }

    /// <summary>Somebody else has ended the line: the user, with Enter.</summary>
    public void LineHasEnded() => CurrentLine = string.Empty;

    public void Close()
    {
    }
}
