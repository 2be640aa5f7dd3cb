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

    /// <summary>Whether a line has ended. There must be a text.</summary>
    public bool IsAtLineStart => _text[^1] == '\n';

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

    // What has more than one UTF-16 unit is never written as it is, so units are characters.
    private void Advance(char character) => Column = YamlTextAnalysis.IsBreak(character) ? 0 : Column + 1;
}
