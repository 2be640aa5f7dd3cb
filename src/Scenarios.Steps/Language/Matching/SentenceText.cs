using System.Text;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>The letters of a sentence. Reads words, quoted texts and digits.</summary>
internal readonly struct SentenceText(string text)
{
    /// <summary>How many letters after a number are needed to decide whether a comma separates thousands.</summary>
    public const int LettersBehindDigits = 5;

    /// <summary>The signs inside of names.</summary>
    private const string NameSigns = "-_./:=,@%~";

    public int Length => text.Length;

    public char this[int position] => text[position];

    public string Part(int start, int end) => text[start..end];

    public int SkipBlanks(int position)
    {
        while (position < text.Length && Letters.IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>The position after the word; -1 if the sentence has another word there.</summary>
    /// <param name="literal">The word.</param>
    /// <param name="start">The position where the word may begin.</param>
    /// <param name="looked">The number of letters that were looked at; more than the sentence has if its end was.</param>
    public int EndOf(LiteralNode literal, int start, out int looked)
    {
        var expected = literal.Text;
        for (var index = 0; index < expected.Length; index++)
        {
            if (start + index >= text.Length || !Letters.Same(text[start + index], expected[index], index == 0))
            {
                looked = start + index + 1;
                return -1;
            }
        }

        var end = start + expected.Length;
        looked = literal.EndsWord ? end + 1 : end;
        return literal.EndsWord && end < text.Length && Letters.IsWordLetter(text[end]) && !IsBetweenDigits(start, end) ? -1 : end;
    }

    /// <summary>A unit may be directly between two numbers: <c>1m30s</c>.</summary>
    private bool IsBetweenDigits(int start, int end) =>
        start > 0 && char.IsAsciiDigit(text[start - 1]) && char.IsAsciiDigit(text[end]);

    /// <summary>Reads a quoted text and returns its end, which is -1 if there is no quote or it is never closed.</summary>
    public (int End, string Value) ReadQuoted(int start)
    {
        if (start < text.Length)
        {
            foreach (var (open, close) in Letters.Quotes)
            {
                if (text[start] == open && FindClose(start + 1, close, open is '"' or '\'') is >= 0 and var end)
                {
                    return (end + 1, Unescape(text[(start + 1)..end], open));
                }
            }
        }

        return (-1, string.Empty);
    }

    /// <summary>
    /// Reads a name without quotes that stands out among Japanese letters: <c>DB_PASSWORD</c>, <c>/etc/config</c>, <c>app=web</c>,
    /// <c>nginx:1.27</c>, <c>web-0</c>, <c>api.example.com</c>.
    /// </summary>
    public (int End, string Value) ReadName(int start)
    {
        var end = EndOfBare(start);
        while (end > start && text[end - 1] is '.' or ':' or ',')
        {
            end--;
        }

        return StandsOut(text[start..end]) ? (end, text[start..end]) : (-1, string.Empty);
    }

    /// <summary>Reads what one of the <see cref="TerminalRules"/> stands for: a number, a quoted text, or what may replace one.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">The position of its first letter.</param>
    /// <param name="wordsEnd">Whether a word must end before the next letter, as in English.</param>
    public (int End, string Value) ReadTerminal(string rule, int start, bool wordsEnd)
    {
        if (rule == TerminalRules.Digits)
        {
            return ReadDigits(start);
        }

        var quoted = ReadQuoted(start);
        return quoted.End >= 0 ? quoted : rule switch
        {
            TerminalRules.FieldName or TerminalRules.Variable => ReadBare(rule, start),
            TerminalRules.KeyPair or TerminalRules.BareWord => ReadBareWord(start),
            _ when wordsEnd && rule != TerminalRules.FilePath && !(rule == TerminalRules.Text && StartsPath(start)) => quoted,
            TerminalRules.Command => ReadBareCommand(start),
            _ => ReadName(start),
        };
    }

    /// <summary>Whether a word begins here that is a path: it stands out without quotes in English, too.</summary>
    private bool StartsPath(int start) => start < text.Length && text[start] == '/' && (start == 0 || Letters.IsBlank(text[start - 1]));

    /// <summary>How many letters were looked at for a text or number: a closing quote may be anywhere after the opening one.</summary>
    public int LookedBehind(int start, int end)
    {
        if (end >= 0)
        {
            return end + LettersBehindDigits;
        }

        return start < text.Length && (Letters.IsOpeningQuote(text[start]) || text[start] == 'k')
            ? int.MaxValue : EndOfBare(start) + 1;
    }

    /// <summary>Reads a word without quotes, whatever it looks like.</summary>
    public (int End, string Value) ReadBareWord(int start)
    {
        var end = EndOfBare(start);
        while (end > start && text[end - 1] is '.' or ':' or ',')
        {
            end--;
        }

        return end > start ? (end, text[start..end]) : (-1, string.Empty);
    }

    /// <summary>Reads a kubectl command without quotes. It ends before the first Japanese letter.</summary>
    public (int End, string Value) ReadBareCommand(int start)
    {
        if (!text.AsSpan(start).StartsWith(TerminalRules.CommandStart, StringComparison.Ordinal))
        {
            return (-1, string.Empty);
        }

        var end = start;
        while (end < text.Length && text[end] < '\u3000')
        {
            end++;
        }

        var value = text[start..end].TrimEnd();
        return (start + value.Length, value);
    }

    /// <summary>The position after the letters that names consist of.</summary>
    public int EndOfBare(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || NameSigns.Contains(text[end])))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether the name cannot be a word of a phrase.</summary>
    private static bool StandsOut(string name)
    {
        if (name.Length < 2 || char.IsAsciiDigit(name[0]))
        {
            return name == "/";
        }

        if (name.Contains('_', StringComparison.Ordinal))
        {
            return name.Length > 2 && char.IsAsciiLetterUpper(name[0]);
        }

        var isSplit = name.AsSpan(1).ContainsAny("/=:") && char.IsAsciiLetterOrDigit(name[^1]);
        var isNumbered = char.IsAsciiLetterLower(name[0]) && name.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(name[^1]);
        var isHost = char.IsAsciiLetterLower(name[0]) && name.Contains('.', StringComparison.Ordinal) && !TerminalRules.IsFieldName(name);
        return (name[0] == '/' && name.AsSpan(1).IndexOfAnyExcept('/') >= 0) || isSplit || isNumbered || isHost;
    }

    /// <summary>Reads a bare word that the rule accepts in place of a quoted text. The end is -1 if it does not accept it.</summary>
    public (int End, string Value) ReadBare(string rule, int start)
    {
        if (rule == TerminalRules.Variable)
        {
            var after = EndOfName(start);
            return after - start > 1 && char.IsAsciiLetterUpper(text[start])
                && (after == text.Length || !char.IsAsciiLetterLower(text[after]))
                ? (after, text[start..after]) : (-1, string.Empty);
        }

        if (FieldNames.Read(text, start) is { End: > 0 } spoken)
        {
            return spoken;
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetter(text[end])
            || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetter(text[end + 1]))))
        {
            end++;
        }

        return TerminalRules.IsFieldName(text[start..end]) ? (end, text[start..end]) : (-1, string.Empty);
    }

    /// <summary>The position after capitals, digits and underscores.</summary>
    public int EndOfName(int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    /// <summary>Copies a sentence, with what stands outside of quotes changed.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="change">How many letters at a position are replaced, and by what; null for none.</param>
    public static string Rewrite(string text, Func<int, (int Length, string Plain)?> change)
    {
        var sentence = new SentenceText(text);
        var written = new StringBuilder();
        for (var position = 0; position < text.Length; position++)
        {
            var (quoted, _) = sentence.ReadQuoted(position);
            if (quoted > 0)
            {
                written.Append(text, position, quoted - position);
                position = quoted - 1;
            }
            else if (change(position) is var (length, plain))
            {
                written.Append(plain);
                position += length - 1;
            }
            else
            {
                written.Append(text[position]);
            }
        }

        return written.ToString();
    }

    /// <summary>Returns the sentence with a blank for each quoted text.</summary>
    public string WithoutQuoted()
    {
        var plain = new StringBuilder();
        for (var position = 0; position < text.Length; position++)
        {
            var (end, _) = ReadQuoted(position);
            plain.Append(end < 0 ? text[position] : ' ');
            position = Math.Max(position, end - 1);
        }

        return plain.ToString();
    }

    /// <summary>Reads a whole number in full-width or ordinary digits. Commas may separate thousands.</summary>
    public (int End, string Value) ReadDigits(int start)
    {
        var digits = new StringBuilder();
        var end = start;
        while (end < text.Length)
        {
            if (Letters.DigitValue(text[end]) is >= 0 and var digit)
            {
                digits.Append((char)('0' + digit));
                end++;
            }
            else if (digits.Length is > 0 and < 4 && IsThousand(end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return (digits.Length > 0 ? end : -1, digits.ToString());
    }

    private bool IsThousand(int comma) =>
        text[comma] is ',' or '，'
            && comma + 3 < text.Length
            && Letters.DigitValue(text[comma + 1]) >= 0
            && Letters.DigitValue(text[comma + 2]) >= 0
        && Letters.DigitValue(text[comma + 3]) >= 0;

    private int FindClose(int start, string close, bool hasEscapes)
    {
        for (var end = start; end < text.Length; end++)
        {
            if (hasEscapes && text[end] == '\\')
            {
                end++;
            }
            else if (close.Contains(text[end], StringComparison.Ordinal))
            {
                return end;
            }
        }

        return -1;
    }

    private static string Unescape(string value, char quote) =>
        quote is '"' or '\'' && value.Contains('\\', StringComparison.Ordinal)
            ? value.Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal)
            : value;
}
