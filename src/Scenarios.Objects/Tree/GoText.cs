using System.Globalization;
using System.Text;

namespace Scenarios.Objects.Tree;

/// <summary>Formats text as Go's fmt package does, for messages that quote values.</summary>
public static class GoText
{
    /// <summary><c>%q</c>: double quotes, with escapes (strconv.Quote).</summary>
    public static string Quote(string text) => Quote(text, '"');

    /// <summary><c>%q</c> of a character: single quotes.</summary>
    public static string QuoteCharacter(Rune character) => Quote(character.ToString(), '\'');

    /// <summary><c>%v</c> of decoded JSON: <c>map[a:1 b:[x y]]</c>, keys sorted.</summary>
    public static string Format(Value value) => value switch
    {
        ObjectValue fields => $"map[{string.Join(' ', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(Format))}]",
        ListValue items => $"[{string.Join(' ', items.Select(Format))}]",
        StringValue text => text.Text,
        NullValue => "<nil>",
        _ => value.ToString(),
    };

    private static string Format(KeyValuePair<string, Value> field) => $"{field.Key}:{Format(field.Value)}";

    private static string Quote(string text, char quote)
    {
        var quoted = new StringBuilder(text.Length + 2).Append(quote);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == quote || rune.Value == '\\')
            {
                quoted.Append('\\').Append((char)rune.Value);
            }
            else if (IsPrintable(rune))
            {
                quoted.Append(rune);
            }
            else
            {
                AppendEscape(quoted, rune.Value);
            }
        }

        return quoted.Append(quote).ToString();
    }

    private static void AppendEscape(StringBuilder quoted, int value)
    {
        _ = value switch
        {
            '\a' => quoted.Append("\\a"),
            '\b' => quoted.Append("\\b"),
            '\f' => quoted.Append("\\f"),
            '\n' => quoted.Append("\\n"),
            '\r' => quoted.Append("\\r"),
            '\t' => quoted.Append("\\t"),
            '\v' => quoted.Append("\\v"),
            < ' ' or 0x7F => quoted.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}"),
            < 0x10000 => quoted.Append(CultureInfo.InvariantCulture, $"\\u{value:x4}"),
            _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{value:x8}"),
        };
    }

    // Go's strconv.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space.
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
