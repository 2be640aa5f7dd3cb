using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>An input whose whole text is known: a file, a here-document, or empty input.</summary>
public sealed class TextSource(string text) : ITextInput
{
    private int _position;

    /// <summary>An input at its end, like /dev/null. Shared, because it has no position.</summary>
    public static TextSource Empty { get; } = new(string.Empty);

    public Coroutine<string?> Read()
    {
        var rest = _position < text.Length ? text[_position..] : null;
        _position = text.Length;
        return new Coroutine<string?>(rest);
    }

    public Coroutine<string?> ReadLine()
    {
        if (_position >= text.Length)
        {
            return new Coroutine<string?>((string?)null);
        }

        var end = text.IndexOf('\n', _position);
        var line = end < 0 ? text[_position..] : text[_position..end];
        _position = end < 0 ? text.Length : end + 1;
        return new Coroutine<string?>(line);
    }

    public void Close() => _position = text.Length;
}
