using System.Text;

namespace Scenarios.Running.Texts;

/// <summary>Characters that look like others or are invisible, and their names.</summary>
internal static class Letters
{
    public static bool IsInvisible(char letter) =>
        letter is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F';

    /// <summary>Whether it is a blank other than the space, which the parser treats as a letter.</summary>
    public static bool IsOddBlank(char letter) => letter != ' ' && char.IsWhiteSpace(letter);

    /// <summary>A character's name, with its article.</summary>
    public static string Name(char letter) => letter switch
    {
        '\t' => "a tab",
        '\u00A0' => "a no-break space (U+00A0)",
        '\u202F' => "a narrow no-break space (U+202F)",
        '\u3000' => "an ideographic space (U+3000)",
        _ when IsInvisible(letter) => $"an invisible character (U+{(int)letter:X4})",
        _ when char.IsWhiteSpace(letter) => $"a blank other than the space (U+{(int)letter:X4})",
        _ => $"\"{letter}\"",
    };

    /// <summary>The ASCII letter for a full-width form; any other character unchanged.</summary>
    public static char Narrow(char letter) => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;

    /// <summary>The text with full-width Latin letters, digits and signs replaced by ASCII ones.</summary>
    public static string Narrow(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E'))
        {
            return text;
        }

        var narrow = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            narrow.Append(Narrow(letter));
        }

        return narrow.ToString();
    }

    /// <summary>The text without blanks and invisible characters at either end.</summary>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && (char.IsWhiteSpace(text[start]) || IsInvisible(text[start])))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsInvisible(text[end - 1])))
        {
            end--;
        }

        return text[start..end];
    }
}
