using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Tools.Text;

/// <summary>
/// Reads lines including their line ends, so that the caller can tell whether the last one has one. Reads ahead, up to what one read
/// returns.
/// </summary>
/// <param name="input">The source of the lines.</param>
/// <param name="grows">Called with the length of each piece that is read, so that an unfinished line's memory can be counted; null when it
/// is not counted.</param>
internal sealed class LineReader(ITextInput input, Action<int>? grows = null)
{
    private string _buffer = string.Empty;
    private int _position;

    /// <summary>The next line with its <c>\n</c>, which may be missing only from the last line; null at the end.</summary>
    public async Coroutine<string?> Read()
    {
        StringBuilder? line = null;
        while (true)
        {
            var end = _buffer.IndexOf('\n', _position);
            if (end >= 0)
            {
                var rest = _buffer[_position..(end + 1)];
                _position = end + 1;
                return line is null ? rest : line.Append(rest).ToString();
            }

            if (_position < _buffer.Length)
            {
                line = (line ?? new StringBuilder()).Append(_buffer, _position, _buffer.Length - _position);
            }

            _position = 0;
            _buffer = await input.Read() ?? string.Empty;
            grows?.Invoke(_buffer.Length);
            if (_buffer.Length == 0)
            {
                return line?.ToString();
            }
        }
    }

    /// <summary>All remaining lines, without their line ends.</summary>
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
