using System.Globalization;
using System.Text;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>
/// A prompt and the text after it, laid out on a screen of a given width: what to write, and the position of each letter.
/// </summary>
internal sealed class ScreenText(Prompt prompt, string text)
{
    private const string Tab = "    ";

    /// <summary>The text to write; line breaks are followed by the continuation prompt.</summary>
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

    /// <summary>The cursor's position before the letter at this index, on a screen of this width.</summary>
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

    /// <summary>Whether the text fills its last row: a terminal then moves to the next row only when more text comes.</summary>
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
