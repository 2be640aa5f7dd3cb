using System.Text;

namespace Scenarios.Kubectl.Explain;

/// <summary>
/// Breaks lines between words; words longer than a line are not split (mitchellh/go-wordwrap, as kubectl's term package uses it).
/// </summary>
internal static class WordWrap
{
    /// <param name="width">In characters.</param>
    public static string Wrap(string text, int width)
    {
        var result = new StringBuilder(text.Length);
        var (word, spaces) = (new StringBuilder(), new StringBuilder());
        var column = 0;
        foreach (var character in text)
        {
            if (character == '\n')
            {
                if (word.Length > 0 || column + spaces.Length <= width)
                {
                    result.Append(spaces);
                }

                result.Append(word).Append('\n');
                word.Clear();
                spaces.Clear();
                column = 0;
            }
            else if (char.IsWhiteSpace(character) && character != '\u00A0')
            {
                if (spaces.Length == 0 || word.Length > 0)
                {
                    column += spaces.Length + word.Length;
                    result.Append(spaces).Append(word);
                    spaces.Clear();
                    word.Clear();
                }

                spaces.Append(character);
            }
            else
            {
                word.Append(character);
                if (column + word.Length + spaces.Length > width && word.Length < width)
                {
                    result.Append('\n');
                    column = 0;
                    spaces.Clear();
                }
            }
        }

        if (word.Length > 0 || column + spaces.Length <= width)
        {
            result.Append(spaces);
        }

        return result.Append(word).ToString();
    }

    /// <summary>Indents every line by this number of blanks.</summary>
    public static string Indent(string text, int amount)
    {
        var blanks = new string(' ', amount);
        return blanks + text.Replace("\n", "\n" + blanks, StringComparison.Ordinal);
    }
}
