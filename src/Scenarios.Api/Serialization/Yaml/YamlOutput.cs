using System.Text;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>YAML text being written, and its current column.</summary>
internal sealed class YamlOutput
{
    /// <summary>Beyond this column goyaml breaks a line at the next single space.</summary>
    private const int BestWidth = 80;
    private readonly StringBuilder _text = new();

    public int Column { get; private set; }

    public bool IsPastBestWidth => Column > BestWidth;

    public bool IsAtLineStart => _text.Length > 0 && _text[^1] == '\n';

    public YamlOutput Append(string text)
    {
        _text.Append(text);
        foreach (var character in text)
        {
            Advance(character);
        }

        return this;
    }

    public YamlOutput Append(char character)
    {
        _text.Append(character);
        Advance(character);
        return this;
    }

    public YamlOutput AppendSpaces(int count)
    {
        _text.Append(' ', count);
        Column += count;
        return this;
    }

    public YamlOutput BreakLine(int indent) => Append('\n').AppendSpaces(indent);

    public override string ToString() => _text.ToString();

    // Columns count characters, not UTF-16 units.
    private void Advance(char character) =>
        Column = YamlTextAnalysis.IsBreak(character) ? 0 : char.IsLowSurrogate(character) ? Column : Column + 1;
}
