using System.Text;

namespace Scenarios.Kubectl.Printing;

/// <summary>
/// Lines of cells with aligned columns, as in Go's text/tabwriter with blanks. A cell that is terminated by a tab belongs to a column. A
/// column extends over consecutive lines that have such a cell; its width is that of its widest cell plus the padding. The last cell of a
/// line is not padded. With remembered widths (github.com/liggitt/tabwriter), a column never gets narrower from one flush to the next.
/// </summary>
internal sealed class TabWriter(int minimumWidth, int padding, bool remembersWidths)
{
    private readonly List<string[]> _lines = [];
    private readonly List<int> _widths = [];
    private readonly List<int> _remembered = [];
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _pending = new();

    /// <summary>The settings of <c>kubectl get</c> (cli-runtime, pkg/printers/tabwriter.go).</summary>
    public static TabWriter ForTables() => new(minimumWidth: 6, padding: 3, remembersWidths: true);

    /// <summary>The settings of <c>kubectl describe</c>.</summary>
    public static TabWriter ForDescriptions() => new(minimumWidth: 0, padding: 2, remembersWidths: false);

    /// <summary>Adds text; <c>\t</c> ends a cell, <c>\n</c> a line.</summary>
    public void Write(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            _lines.Add(_pending.Append(text, start, end - start).ToString().Split('\t'));
            _pending.Clear();
            start = end + 1;
        }

        _pending.Append(text, start, text.Length - start);
    }

    /// <summary>Returns the laid-out text of all lines so far; the writer is empty afterwards.</summary>
    public string Flush()
    {
        var unfinished = _pending.Length > 0;
        if (unfinished)
        {
            _lines.Add(_pending.ToString().Split('\t'));
            _pending.Clear();
        }

        Format(0, _lines.Count);
        _lines.Clear();
        if (unfinished)
        {
            _output.Length--;
        }

        var text = _output.ToString();
        _output.Clear();
        return text;
    }

    /// <summary>Allows columns to become narrower again.</summary>
    public void ForgetWidths() => _remembered.Clear();

    private void Format(int from, int to)
    {
        var column = _widths.Count;
        for (var line = from; line < to; line++)
        {
            if (column >= _lines[line].Length - 1)
            {
                continue;
            }

            Draw(from, line);
            from = line;
            var width = minimumWidth;
            for (; line < to && column < _lines[line].Length - 1; line++)
            {
                width = Math.Max(width, WidthOf(_lines[line][column]) + padding);
            }

            _widths.Add(Remember(column, width));
            Format(from, line);
            _widths.RemoveAt(column);
            from = line;
        }

        Draw(from, to);
    }

    private int Remember(int column, int width)
    {
        if (!remembersWidths)
        {
            return width;
        }

        while (_remembered.Count <= column)
        {
            _remembered.Add(0);
        }

        return _remembered[column] = Math.Max(_remembered[column], width);
    }

    private void Draw(int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            var cells = _lines[line];
            for (var column = 0; column < cells.Length; column++)
            {
                _output.Append(cells[column]);
                if (column < _widths.Count)
                {
                    _output.Append(' ', Math.Max(0, _widths[column] - WidthOf(cells[column])));
                }
            }

            _output.Append('\n');
        }
    }

    private static int WidthOf(string cell)
    {
        var width = 0;
        foreach (var _ in cell.EnumerateRunes())
        {
            width++;
        }

        return width;
    }
}
