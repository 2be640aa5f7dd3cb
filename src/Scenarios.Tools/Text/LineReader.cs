using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Tools.Text;

/// <summary>
/// Reads lines together with their line ends, so that a missing last one can be told. Reads ahead by what one read brings.
/// </summary>
internal sealed class LineReader(ITextInput input)
{
    private string _buffer = string.Empty;
    private int _position;

    /// <summary>The next line with its <c>\n</c>, which only the last line may lack; null at the end.</summary>
    public async Coroutine<string?> Read()
    {
        var line = string.Empty;
        while (true)
        {
            var end = _buffer.IndexOf('\n', _position);
            if (end >= 0)
            {
                line += _buffer[_position..(end + 1)];
                _position = end + 1;
                return line;
            }

            line += _buffer[_position..];
            _position = 0;
            _buffer = await input.Read() ?? string.Empty;
            if (_buffer.Length == 0)
            {
                return line.Length == 0 ? null : line;
            }
        }
    }

    /// <summary>Everything that is left, a line at a time without the line ends.</summary>
    public async Coroutine<List<string>> ReadAll()
    {
        var lines = new List<string>();
        while (await Read() is { } line)
        {
            lines.Add(line.TrimEnd('\n'));
        }

        return lines;
    }
}
