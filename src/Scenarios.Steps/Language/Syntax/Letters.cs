using System.Globalization;

namespace Scenarios.Steps.Language.Syntax;

/// <summary>Compares letters: full-width digits and signs equal ordinary ones, and curly apostrophes equal straight ones.</summary>
internal static class Letters
{
    /// <summary>The opening quotes, each with its closing quote.</summary>
    public static readonly (char Open, string Close)[] Quotes =
        [('"', "\""), ('\'', "'"), ('`', "`"), ('“', "”"), ('”', "”"), ('„', "“”"), ('‘', "’"), ('「', "」"), ('『', "』"), ('＂', "＂")];

    public static char Fold(char letter) => letter switch
    {
        >= '！' and <= '～' when !IsWideLetter(letter) => (char)(letter - '！' + '!'),
        '　' => ' ',
        '’' or '‘' => '\'',
        _ => letter,
    };

    private static bool IsWideLetter(char letter) => letter is (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    /// <summary>Whether the letter may open a quoted text.</summary>
    public static bool IsOpeningQuote(char letter)
    {
        foreach (var (open, _) in Quotes)
        {
            if (open == letter)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsBlank(char letter) => letter is ' ' or '\t' or '　' or '\u00A0';

    public static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    public static int DigitValue(char letter) => CharUnicodeInfo.GetDecimalDigitValue(letter);

    /// <summary>
    /// Whether a letter of a sentence is that of a phrase. The first letter of a word may be written in either case, and so may letters
    /// that are capital in the phrase.
    /// </summary>
    public static bool Same(char written, char expected, bool isFirst)
    {
        var folded = Fold(written);
        return folded == expected
            || ((isFirst || char.IsAsciiLetterUpper(expected)) && char.ToUpperInvariant(folded) == char.ToUpperInvariant(expected));
    }
}
