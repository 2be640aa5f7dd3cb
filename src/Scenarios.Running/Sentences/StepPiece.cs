namespace Scenarios.Running.Sentences;

/// <summary>A word, a quoted text or a number of a step.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">As written, with its quotes.</param>
/// <param name="Start">Its position in the step's text, from 0.</param>
internal sealed record StepPiece(StepPieceKind Kind, string Text, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>Splits a step's text at blanks, at quotes, and at numbers without blanks around them, as in Japanese.</summary>
    public static IReadOnlyList<StepPiece> Cut(string text)
    {
        var pieces = new List<StepPiece>();
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var (kind, end) = text[start] is '"' or '\'' && ClosingQuote(text, start) is var close and > 0
                ? (StepPieceKind.Quoted, close + 1)
                : Word(text, start);
            pieces.Add(new StepPiece(kind, text[start..end], start));
            start = end;
        }

        return pieces;
    }

    private static int ClosingQuote(string text, int open)
    {
        for (var index = open + 1; index < text.Length; index++)
        {
            if (text[index] == '\\')
            {
                index++;
            }
            else if (text[index] == text[open])
            {
                return index;
            }
        }

        return -1;
    }

    private static (StepPieceKind Kind, int End) Word(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"' && !Turns(text[end - 1], text[end]))
        {
            end++;
        }

        var word = text.AsSpan(start, end - start);
        var digits = word[0] is '-' or '+' ? word[1..] : word;
        return (!digits.IsEmpty && digits.IndexOfAnyExcept("0123456789.") < 0 && char.IsAsciiDigit(digits[0])
            ? StepPieceKind.Number
            : StepPieceKind.Word, end);
    }

    // In scripts without blanks, numbers directly follow letters.
    private static bool Turns(char left, char right) =>
        (left >= '\u3000' && char.IsAsciiDigit(right)) || (char.IsAsciiDigit(left) && right >= '\u3000');
}
