using System.Globalization;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary>One sort key: the first and the last field and character, and how it is compared.</summary>
/// <param name="LastField">0 for the end of the line.</param>
/// <param name="LastCharacter">0 for the end of the field.</param>
internal sealed record SortKey(
    int FirstField, int FirstCharacter, int LastField, int LastCharacter, bool IsNumeric, bool IsReverse, bool FoldsCase, bool SkipsBlanks)
{
    public static SortKey WholeLine(ParsedOptions options) =>
        new(1, 1, 0, 0, options.Has('n'), options.Has('r'), options.Has('f'), options.Has('b'));

    /// <summary>
    /// Parses <c>F[.C][letters][,F[.C][letters]]</c>; a key without letters uses the global ones. Null when it is invalid.
    /// </summary>
    public static SortKey? TryParse(string text, ParsedOptions options)
    {
        var parts = text.Split(',');
        if (parts.Length > 2 || Position(parts[0], out var firstLetters) is not { } first || first.Field == 0)
        {
            return null;
        }

        var (last, lastLetters) = ((Field: 0, Character: 0), string.Empty);
        if (parts.Length == 2)
        {
            if (Position(parts[1], out lastLetters) is not { } end)
            {
                return null;
            }

            last = end;
        }

        var letters = firstLetters + lastLetters;
        return letters.AsSpan().IndexOfAnyExcept("bnrf") >= 0 ? null
            : letters.Length == 0
                ? WholeLine(options)
                    with
                {
                    FirstField = first.Field,
                    FirstCharacter = Math.Max(1, first.Character),
                    LastField = last.Field,
                    LastCharacter = last.Character,
                }
                : new SortKey(
                    first.Field, Math.Max(1, first.Character), last.Field, last.Character, letters.Contains('n'), letters.Contains('r'),
                    letters.Contains('f'), letters.Contains('b'));
    }

    /// <summary>The part of a line that belongs to the key.</summary>
    public string Of(string line, char? separator)
    {
        if (FirstField == 1 && FirstCharacter == 1 && LastField == 0)
        {
            return SkipsBlanks ? line.TrimStart(' ', '\t') : line;
        }

        var start = StartOf(line, FirstField, separator);
        start = SkipsBlanks ? SkipBlanks(line, start) : start;
        start = Math.Min(line.Length, start + FirstCharacter - 1);
        var end = LastField == 0 ? line.Length
            : LastCharacter == 0 ? EndOf(line, LastField, separator)
            : Math.Min(line.Length, StartOf(line, LastField, separator) + LastCharacter);
        return end > start ? line[start..end] : string.Empty;
    }

    private static (int Field, int Character)? Position(string text, out string letters)
    {
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        letters = text[digits..];
        var numbers = text[..digits].Split('.');
        var character = 0;
        return numbers.Length <= 2 && int.TryParse(numbers[0], CultureInfo.InvariantCulture, out var field)
            && (numbers.Length == 1 || int.TryParse(numbers[1], CultureInfo.InvariantCulture, out character))
                ? (field, character)
                : null;
    }

    /// <summary>Without a separator, a field includes the blanks before it.</summary>
    private static int StartOf(string line, int field, char? separator)
    {
        var position = 0;
        for (var i = 1; i < field; i++)
        {
            position = EndOfOne(line, position, separator);
            position += separator is not null && position < line.Length ? 1 : 0;
        }

        return position;
    }

    private static int EndOf(string line, int field, char? separator) => EndOfOne(line, StartOf(line, field, separator), separator);

    private static int EndOfOne(string line, int position, char? separator)
    {
        if (separator is { } character)
        {
            return line.IndexOf(character, position) is var end and >= 0 ? end : line.Length;
        }

        position = SkipBlanks(line, position);
        while (position < line.Length && line[position] is not (' ' or '\t'))
        {
            position++;
        }

        return position;
    }

    private static int SkipBlanks(string line, int position)
    {
        while (position < line.Length && line[position] is (' ' or '\t'))
        {
            position++;
        }

        return position;
    }
}
