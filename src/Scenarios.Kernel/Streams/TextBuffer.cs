using System.Text;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>An output that keeps all its text: a terminal's screen, a captured result. Never full.</summary>
public sealed class TextBuffer : ITextOutput
{
    private readonly StringBuilder _text = new();

    /// <summary>Everything written so far.</summary>
    public string Text => _text.ToString();

    public Coroutine Write(string text)
    {
        _text.Append(text);
        return Coroutine.Completed;
    }

    public void Close()
    {
    }
}
