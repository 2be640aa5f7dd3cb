using System.Buffers;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// Converts the parser's exceptions to faults with goyaml.v2's messages and line numbers. Both parsers descend from libyaml, but goyaml
/// prints the problem without its context, and words a few problems differently.
/// </summary>
/// <param name="text">The document.</param>
/// <param name="lineOffset">The number of lines in the file before it.</param>
internal sealed class YamlSyntax(string text, int lineOffset)
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(code => code is not ('\t' or '\n' or '\r')),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code).Where(code => code != '\u0085'),
        '\uFFFE', '\uFFFF',
    ]);

    private const string NoColon = "could not find expected ':'";
    private const string ViolatingTab = "found a tab character that violates indentation";
    private const string NoMapping = "mapping values are not allowed in this context";

    public SourcePosition PositionOf(Mark mark) => new((int)mark.Line + lineOffset, (int)mark.Column);

    public bool IsBrace(Mark mark) => mark.Index < text.Length && text[(int)mark.Index] == '{';

    public YamlFault Fault(YamlException exception)
    {
        var cause = CauseOf(exception.Message);
        if (cause == "found invalid tab as indentation")
        {
            return TabFault();
        }

        var (start, end) = (exception.Start, exception.End);
        if (cause == "found invalid mapping")
        {
            return exception.Message.Contains("multiline", StringComparison.Ordinal) && IsKeyLine((int)start.Line - 1)
                ? At(start, (int)start.Line, NoColon)
                : At(start, (int)start.Line, NoMapping);
        }

        if (IsParserError(exception.Message))
        {
            return end.Index > start.Index && IsFirstInLine(start)
                ? At(start, LineAfter((int)end.Index), NoColon)
                : At(start, (int)start.Line - 1, cause, firstLine: 0);
        }

        return At(cause == ViolatingTab ? end : start, (int)end.Line, cause);
    }

    /// <summary>The scanner gave up without a message. The cause is text after an unclosed flow collection.</summary>
    public YamlFault Unclosed(Mark mark, bool isInBraces) =>
        At(mark, (int)mark.Line, $"did not find expected ',' or '{(isInBraces ? '}' : ']')}'", firstLine: 0);

    /// <summary>
    /// In braces, the parser accepts a word after a quoted one as its value, even without a colon, and keys of several lines. goyaml does
    /// not.
    /// </summary>
    /// <exception cref="YamlFault">There is no colon between key and value, or the key has several lines.</exception>
    public void CheckColon(ParsingEvent key, ParsingEvent value)
    {
        if (key is not Scalar || value.End.Index <= value.Start.Index)
        {
            return;
        }

        var hasColon = text.AsSpan((int)key.End.Index, (int)(value.Start.Index - key.End.Index)).Contains(':');
        if (!hasColon || (key.End.Line > key.Start.Line && text.AsSpan(0, (int)key.Start.Index).TrimEnd() is not [.., '?']))
        {
            var place = hasColon ? key.End : value.Start;
            throw At(place, (int)place.Line - 1, "did not find expected ',' or '}'", firstLine: 0);
        }
    }

    /// <summary>The parser accepts a colon without a key before it. goyaml does not.</summary>
    /// <exception cref="YamlFault">There is no key.</exception>
    public void CheckKey(Scalar key)
    {
        var (index, end) = ((int)key.Start.Index, (int)key.End.Index);
        if (index < end || index == 0)
        {
            return;
        }

        if (text[index - 1] == ':')
        {
            throw At(key.Start, (int)key.Start.Line - 1, "did not find expected key", firstLine: 0);
        }

        if (text.AsSpan(0, index).TrimEnd() is [.., '{' or '[' or ','] && index < text.Length && text[index] == ':')
        {
            throw At(key.Start, (int)key.Start.Line - 1, "did not find expected node content", firstLine: 0);
        }
    }

    /// <summary>An escaped character that is none, such as half of a pair.</summary>
    public YamlFault BadEscape(Mark mark) => At(mark, (int)mark.Line, "found invalid Unicode character escape code");

    /// <summary>goyaml rejects control characters, with an error that has no line (readerc.go).</summary>
    /// <exception cref="YamlFault">The text contains a control character.</exception>
    public void CheckCharacters()
    {
        var controls = text.AsSpan().IndexOfAny(Controls);
        if (controls >= 0)
        {
            const string Cause = "control characters are not allowed";
            var place = TextLines.PositionAt(text, controls);
            throw new YamlFault(new SourcePosition(place.Line + lineOffset, place.Column), Cause, $"yaml: {Cause}");
        }
    }

    /// <summary>The parser allows an escaped slash, and pairs of escaped surrogates; goyaml.v2 does not.</summary>
    /// <exception cref="YamlFault">The scalar contains such escapes.</exception>
    public void CheckEscapes(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.DoubleQuoted)
        {
            return;
        }

        var raw = text.AsSpan((int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index));
        while (raw.IndexOf('\\') is >= 0 and var escape && escape + 1 < raw.Length)
        {
            if (raw[escape + 1] == '/')
            {
                throw At(scalar.Start, (int)scalar.Start.Line, "found unknown escape character");
            }

            if (raw[(escape + 1)..] is ['u', 'D' or 'd', var digit, ..] && "89ABCDEFabcdef".Contains(digit, StringComparison.Ordinal))
            {
                throw BadEscape(scalar.Start);
            }

            raw = raw[(escape + 2)..];
        }
    }

    // goyaml omits the line if it is the first. Its parser's lines count from zero, without adding one (decode.go, fail).
    private YamlFault At(Mark start, int line, string cause, int firstLine = 1) =>
        new(PositionOf(start), cause, line <= firstLine ? $"yaml: {cause}" : $"yaml: line {line}: {cause}");

    /// <summary>"While parsing X, did not find Y." → "did not find Y".</summary>
    private static string CauseOf(string message)
    {
        var cause = message.TrimEnd('.');
        var comma = cause.StartsWith("While ", StringComparison.Ordinal) ? cause.IndexOf(", ", StringComparison.Ordinal) : -1;
        cause = comma < 0 ? cause : cause[(comma + 2)..].TrimStart();
        cause = cause.Replace("that violate indentation", "that violates indentation", StringComparison.Ordinal)
            .Replace("hexadecimal", "hexdecimal", StringComparison.Ordinal)
            .Replace(
                "found value containing disallowed: []{},", "did not find expected alphabetic or numeric character",
                StringComparison.Ordinal)
            .Replace("invalid Unicode surrogates", "invalid Unicode character escape code", StringComparison.Ordinal);
        return char.ToLowerInvariant(cause[0]) + cause[1..];
    }

    private static bool IsParserError(string message) =>
        message.StartsWith("While parsing a", StringComparison.Ordinal) || message.StartsWith("Did not find", StringComparison.Ordinal);

    // The exception has no position: look for the first line indented with a tab.
    private YamlFault TabFault()
    {
        var lines = text.Split('\n');
        var line = Array.FindIndex(
            lines,
            candidate => candidate.AsSpan(0, candidate.Length - candidate.AsSpan().TrimStart().Length).Contains('\t'));
        line = Math.Max(line, 0);
        var column = lines[line].IndexOf('\t') + 1;
        var cause = IsInBlockScalar(lines, line)
            ? "found a tab character where an indentation space is expected"
            : "found character that cannot start any token";
        return At(new Mark(0, line + 1, Math.Max(column, 1)), line + 1, cause);
    }

    // Whether the lines before it belong to a text in block form.
    private static bool IsInBlockScalar(string[] lines, int line)
    {
        var shallowest = int.MaxValue;
        for (var before = line - 1; before >= 0; before--)
        {
            var trimmed = lines[before].AsSpan().TrimEnd();
            var indent = trimmed.Length - trimmed.TrimStart(' ').Length;
            if (trimmed.TrimEnd("+-0123456789") is [.., '|' or '>'])
            {
                return indent < shallowest;
            }

            shallowest = trimmed.IsEmpty ? shallowest : Math.Min(shallowest, indent);
        }

        return false;
    }

    private bool IsFirstInLine(Mark mark)
    {
        var lineStart = (int)mark.Index - ((int)mark.Column - 1);
        return lineStart >= 0 && text.AsSpan(lineStart, (int)mark.Index - lineStart).Trim(' ').Length == 0;
    }

    /// <summary>Whether a line begins with what should be a key: it is not a list entry.</summary>
    private bool IsKeyLine(int line)
    {
        var lines = text.Split('\n');
        return line >= 1
            && line <= lines.Length
            && !lines[line - 1].TrimStart().StartsWith('-')
            && !lines[line - 1].Contains(": ", StringComparison.Ordinal);
    }

    /// <summary>The line of the next token after an index.</summary>
    private int LineAfter(int index)
    {
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || text[index] == '#'))
        {
            var end = text[index] == '#' ? text.IndexOf('\n', index) : index + 1;
            index = end < 0 ? text.Length : end;
        }

        return TextLines.PositionAt(text, index).Line;
    }
}
