using System.Globalization;
using System.Text;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Writes a string as a YAML scalar: plain, quoted or as a literal block, as goyaml.v2's emitter chooses.</summary>
internal static class YamlText
{
    private const char NextLine = '\u0085';

    /// <param name="indent">The indentation of the lines of a literal block.</param>
    /// <param name="isKey">Whether it is a key, which must be on one line.</param>
    public static void Append(YamlOutput output, string text, int indent, bool isKey)
    {
        if (text.Length == 0)
        {
            output.Append("\"\"");
            return;
        }

        if (!isKey && text.Contains(NextLine, StringComparison.Ordinal))
        {
            Append(output, WithoutNextLines(text), indent, isKey);
            return;
        }

        var analysis = YamlTextAnalysis.Of(text);
        if (HasLineFeed(text))
        {
            if (isKey || !analysis.IsBlockAllowed)
            {
                AppendDoubleQuoted(output, text, indent, isKey);
                return;
            }

            AppendLiteral(output, text, indent);
            return;
        }

        if (!YamlScalar.IsPlainString(text) || analysis.HasLineBreak && isKey)
        {
            AppendDoubleQuoted(output, text, indent, isKey);
        }
        else if (analysis.IsPlainAllowed)
        {
            AppendFolded(output, text, indent, isKey);
        }
        else if (analysis.IsSingleQuotedAllowed)
        {
            output.Append('\'');
            AppendFolded(output, text.Replace("'", "''", StringComparison.Ordinal), indent, isKey);
            output.Append('\'');
        }
        else
        {
            AppendDoubleQuoted(output, text, indent, isKey);
        }
    }

    public static bool HasLineBreak(string text) => text.AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") >= 0;

    private static bool HasLineFeed(string text) => text.Contains('\n', StringComparison.Ordinal);

    // sigs.k8s.io/yaml reads what it writes from JSON, in which this line break stands as it is and is folded as in a YAML text.
    private static string WithoutNextLines(string text)
    {
        var folded = new StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            var end = index;
            while (end < text.Length && text[end] is ' ' or NextLine)
            {
                end++;
            }

            var breaks = text.AsSpan(index, end - index).Count(NextLine);
            if (breaks == 0)
            {
                end = index + 1;
                folded.Append(text[index]);
            }
            else
            {
                folded.Append(breaks == 1 ? ' ' : '\n', Math.Max(breaks - 1, 1));
            }

            index = end;
        }

        return folded.ToString();
    }

    private static void AppendLiteral(YamlOutput output, string text, int indent)
    {
        output.Append('|');
        if (text[0] is ' ' or '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
        {
            output.Append('2');
        }

        AppendChomping(output, text);
        output.Append('\n');
        var startsLine = true;
        foreach (var character in text.EndsWith('\n') ? text.AsSpan(0, text.Length - 1) : text)
        {
            if (YamlTextAnalysis.IsBreak(character))
            {
                output.Append(character);
                startsLine = true;
                continue;
            }

            output.AppendSpaces(startsLine ? indent : 0).Append(character);
            startsLine = false;
        }
    }

    private static void AppendChomping(YamlOutput output, string text)
    {
        if (!YamlTextAnalysis.IsBreak(text[^1]))
        {
            output.Append('-');
        }
        else if (text.Length == 1 || YamlTextAnalysis.IsBreak(text[^2]))
        {
            output.Append('+');
        }
    }

    private static void AppendDoubleQuoted(YamlOutput output, string text, int indent, bool isKey)
    {
        output.Append('"');
        var afterSpace = false;
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = rune.Value == ' ';
            if (isSpace && !isKey && !afterSpace && output.IsPastBestWidth && index > 0 && index < text.Length - 1)
            {
                output.BreakLine(indent).Append(text[index + 1] == ' ' ? "\\" : string.Empty);
            }
            else if (YamlTextAnalysis.IsPrintable(rune) && !YamlTextAnalysis.IsBreak(rune.Value) && rune.Value is not ('"' or '\\'))
            {
                output.Append(rune.ToString());
            }
            else
            {
                output.Append(Escape(rune.Value));
            }

            afterSpace = isSpace;
            index += rune.Utf16SequenceLength;
        }

        output.Append('"');
    }

    // Single spaces beyond the best width become line breaks, except at the ends of the text.
    private static void AppendFolded(YamlOutput output, string text, int indent, bool isKey)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var mayBreak = !isKey
                && text[index] == ' '
                && index > 0
                && index < text.Length - 1
                && text[index - 1] != ' '
                && text[index + 1] != ' ';
            if (mayBreak && output.IsPastBestWidth)
            {
                output.BreakLine(indent);
            }
            else
            {
                output.AppendSpaces(StartsLine(text, index) ? indent : 0).Append(text[index]);
            }
        }
    }

    private static bool StartsLine(string text, int index) =>
        index > 0 && YamlTextAnalysis.IsBreak(text[index - 1]) && !YamlTextAnalysis.IsBreak(text[index]);

    private static string Escape(int value) => value switch
    {
        0 => "\\0",
        7 => "\\a",
        8 => "\\b",
        9 => "\\t",
        10 => "\\n",
        11 => "\\v",
        12 => "\\f",
        13 => "\\r",
        0x1B => "\\e",
        '"' => "\\\"",
        '\\' => "\\\\",
        0x85 => "\\N",
        0xA0 => "\\_",
        0x2028 => "\\L",
        0x2029 => "\\P",
        <= 0xFF => string.Create(CultureInfo.InvariantCulture, $"\\x{value:X2}"),
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{value:X8}"),
    };
}
