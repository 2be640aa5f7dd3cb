using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Terminals;

/// <summary>Keeps the text of one stream of a terminal, and shows it on a common screen as it comes.</summary>
internal sealed class Screen(ITextOutput? common) : ITextOutput
{
    private readonly TextBuffer _own = new();

    public string Text => _own.Text;

    public async Coroutine Write(string text)
    {
        await _own.Write(text);
        if (common is not null)
        {
            await common.Write(text);
        }
    }

    /// <summary>Writes outside of a process: at once, because the screens of a terminal are never full.</summary>
    public void Print(string text) => _ = Write(text);

    public void Close()
    {
    }
}
