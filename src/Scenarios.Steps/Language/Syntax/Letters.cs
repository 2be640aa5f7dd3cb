using System.Globalization;

namespace Scenarios.Steps.Language.Syntax;

/// <summary>How letters of sentences compare: full-width digits and signs are their narrow ones, curly apostrophes straight.</summary>
internal static class Letters
{
    /// <summary>The opening quotes, and what closes each.</summary>
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

    /// <summary>Whether a text in quotes may begin with it.</summary>
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
    /// Whether a letter of a sentence is the one of a phrase: capitals are free for the first letter of a word, and wherever the phrase has
    /// one.
    /// </summary>
    public static bool Same(char written, char expected, bool isFirst)
    {
        var folded = Fold(written);
        return folded == expected
            || ((isFirst || char.IsAsciiLetterUpper(expected)) && char.ToUpperInvariant(folded) == char.ToUpperInvariant(expected));
    }
}
