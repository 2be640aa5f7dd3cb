using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;

namespace Scenarios.Tools.Text;

/// <summary>
/// Reads lines together with their line ends, so that a missing last one can be told. Reads ahead by what one read brings.
/// </summary>
/// <param name="input">Where they come from.</param>
/// <param name="grows">Is told of each piece that a line which does not end takes in memory; null where nobody counts.</param>
internal sealed class LineReader(ITextInput input, Action<int>? grows = null)
{
    private string _buffer = string.Empty;
    private int _position;

    /// <summary>The next line with its <c>\n</c>, which only the last line may lack; null at the end.</summary>
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
