using System.Globalization;
using System.Text;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>
/// Draws the line being typed at the cursor's position, over as many rows as it takes. Each drawing replaces the one before. The width is
/// queried each time, because terminals reflow their content when they are resized.
/// </summary>
internal sealed class EditorScreen(TextWriter output, Func<int> width)
{
    private ScreenText? _drawn;
    private int _drawnLength;
    private int _drawnCursor;

    public int Width => width();

    public void Draw(Prompt prompt, string text, int cursor)
    {
        var columns = width();
        var screen = new ScreenText(prompt, text);
        var written = new StringBuilder();
        AppendReturn(written, columns);
        written.Append("\u001b[J").Append(screen.Written);
        var end = screen.PositionOf(text.Length, columns);
        if (screen.FillsLastRow(columns))
        {
            written.Append("\r\n");
            end = new CellPosition(end.Row + 1, 0);
        }

        var target = screen.PositionOf(cursor, columns);
        target = target.Column == columns ? new CellPosition(target.Row + 1, 0) : target;
        AppendMove(written, 'A', end.Row - target.Row);
        written.Append('\r');
        AppendMove(written, 'C', target.Column);
        output.Write(written.ToString());
        output.Flush();
        (_drawn, _drawnLength, _drawnCursor) = (screen, text.Length, cursor);
    }

    /// <summary>Leaves the line as it is, followed by a text such as <c>^C</c>; the cursor is on a new row.</summary>
    public void Finish(string after = "")
    {
        var columns = width();
        if (_drawn is { } drawn)
        {
            var down = RowOf(drawn, _drawnLength, columns) - RowOf(drawn, _drawnCursor, columns);
            var written = new StringBuilder();
            AppendMove(written, 'B', down);
            written.Append('\r');
            AppendMove(written, 'C', drawn.PositionOf(_drawnLength, columns).Column % columns);
            written.Append(after).Append(drawn.FillsLastRow(columns) && after.Length == 0 ? string.Empty : "\r\n");
            output.Write(written.ToString());
            output.Flush();
        }

        _drawn = null;
    }

    /// <summary>Leaves the cursor where it is, because somebody else continues writing.</summary>
    public void Leave() => _drawn = null;

    /// <summary>Prints lines below the line being typed; the next drawing comes after them.</summary>
    public void Print(IEnumerable<string> lines)
    {
        Finish();
        foreach (var line in lines)
        {
            output.Write(line + "\r\n");
        }
    }

    public void Clear()
    {
        output.Write("\u001b[H\u001b[2J");
        _drawn = null;
    }

    private void AppendReturn(StringBuilder written, int columns)
    {
        AppendMove(written, 'A', _drawn is null ? 0 : RowOf(_drawn, _drawnCursor, columns));
        written.Append('\r');
    }

    private static int RowOf(ScreenText screen, int index, int columns)
    {
        var position = screen.PositionOf(index, columns);
        return position.Column == columns ? position.Row + 1 : position.Row;
    }

    private static void AppendMove(StringBuilder written, char direction, int count)
    {
        if (count > 0)
        {
            written.Append(CultureInfo.InvariantCulture, $"\u001b[{count}{direction}");
        }
    }
}
