using System.Text;

namespace Scenarios.Kubectl.Printing;

/// <summary>
/// Lines of cells with columns aligned, as Go's text/tabwriter does with blanks: a cell that a tab ends belongs to a column; a column
/// goes on as long as consecutive lines have such a cell, and is as wide as its widest cell and the padding. The last cell of a line
/// is not padded. With remembered widths (github.com/liggitt/tabwriter) a column never gets narrower from one flush to the next.
/// </summary>
internal sealed class TabWriter(int minimumWidth, int padding, bool remembersWidths)
{
    private readonly List<string[]> _lines = [];
    private readonly List<int> _widths = [];
    private readonly List<int> _remembered = [];
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _pending = new();

    /// <summary>As <c>kubectl get</c> has it (cli-runtime, pkg/printers/tabwriter.go).</summary>
    public static TabWriter ForTables() => new(minimumWidth: 6, padding: 3, remembersWidths: true);

    /// <summary>As <c>kubectl describe</c> has it.</summary>
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

    /// <summary>The text of all lines so far, laid out; the writer is empty then.</summary>
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

    /// <summary>Lets columns become narrower again.</summary>
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
