using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Cli.Shell;

/// <summary>
/// The real terminal as a screen of the simulated one. Keeps track of its last line: a command's prompt, or half a line.
/// </summary>
internal sealed class ConsoleScreen(TextWriter writer) : ITextOutput
{
    /// <summary>What was printed since the last line break.</summary>
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

    /// <summary>Ends the current line if it is not empty.</summary>
    public void EndLine()
    {
        if (CurrentLine.Length > 0)
        {
            Print("\n");
        }
    }

    /// <summary>Notes that the user ended the line with Enter.</summary>
    public void LineHasEnded() => CurrentLine = string.Empty;

    public void Close()
    {
    }
}
