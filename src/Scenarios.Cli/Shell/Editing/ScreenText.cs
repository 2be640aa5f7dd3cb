using System.Globalization;
using System.Text;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>
/// A prompt and the text after it as they stand on a screen of some width: what to write, and where each letter comes to stand.
/// </summary>
internal sealed class ScreenText(Prompt prompt, string text)
{
    private const string Tab = "    ";

    /// <summary>What to write; line ends bring the continuation prompt.</summary>
    public string Written
    {
        get
        {
            var written = new StringBuilder(prompt.Styled);
            foreach (var letter in text)
            {
                written.Append(letter == '\n' ? "\r\n" + Prompt.Continuation.Styled : Visible(letter) ?? letter.ToString());
            }

            return written.ToString();
        }
    }

    /// <summary>Where the cursor stands before the letter at the index, on a screen of this width.</summary>
    public CellPosition PositionOf(int index, int width)
    {
        var position = Pass(default, prompt.Text, width);
        for (var next = 0; next < index;)
        {
            var length = StringInfo.GetNextTextElementLength(text, next);
            position = text[next] == '\n'
                ? Pass(new CellPosition(position.Row + 1, 0), Prompt.Continuation.Text, width)
                : Pass(position, length == 1 ? Visible(text[next]) ?? text[next].ToString() : text.Substring(next, length), width);
            next += length;
        }

        return position;
    }

    /// <summary>Whether the text fills its last row: a terminal then waits with the next one until more comes.</summary>
    public bool FillsLastRow(int width) => PositionOf(text.Length, width).Column == width;

    private static CellPosition Pass(CellPosition from, string part, int width)
    {
        var (row, column) = from;
        for (var index = 0; index < part.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(part, index);
            var cells = TextWidth.OfElement(part.AsSpan(index, length));
            if (column + cells > width)
            {
                (row, column) = (row + 1, 0);
            }

            column += cells;
            index += length;
        }

        return new CellPosition(row, column);
    }

    private static string? Visible(char letter) =>
        letter == '\t' ? Tab : char.IsControl(letter) ? $"^{(char)(letter ^ 0x40)}" : null;
}
