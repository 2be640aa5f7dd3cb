namespace Scenarios.Steps.Outputs.Tables;

/// <summary>
/// Finds the tables in an output that have the columns of a scenario. The header is the line with these columns, in any case. The rows end
/// at a blank line or at the next header.
/// </summary>
internal sealed class TableReader
{
    /// <summary>How many rows are looked at to find the alignment of a table.</summary>
    private const int MostLookedAt = 200;

    private readonly string[] _lines;
    private readonly IReadOnlyList<string> _columns;
    private readonly List<OutputTable> _tables = [];

    public TableReader(string output, IReadOnlyList<string> columns)
    {
        _lines = output.Split('\n');
        _columns = columns;
        for (var index = 0; index < _lines.Length; index++)
        {
            _lines[index] = _lines[index].TrimEnd('\r');
        }

        for (var index = 0; index < _lines.Length;)
        {
            index = IsBlank(index) || Layout(index) is not { } layout ? index + 1 : ReadTable(index, layout);
        }
    }

    /// <summary>The tables that have the columns, from top to bottom.</summary>
    public IReadOnlyList<OutputTable> Tables => _tables;

    /// <summary>Returns the cells of lines that may be headers: lines with no line above them, and lines in capitals.</summary>
    public IEnumerable<IReadOnlyList<string>> Headers()
    {
        for (var index = 0; index < _lines.Length; index++)
        {
            if (IsBlank(index) || (!IsFirst(index) && !IsInCapitals(_lines[index])))
            {
                continue;
            }

            ColumnLayout layout = _lines[index].Contains('\t', StringComparison.Ordinal)
                ? new TabLayout(_lines[index])
                : GapLayout.Read(_lines[index], []);
            if (layout.Names.Count > 1 || IsInCapitals(_lines[index]))
            {
                yield return layout.Names;
            }
        }
    }

    private int ReadTable(int header, ColumnLayout layout)
    {
        var positions = layout.Positions(_columns)!;
        var rows = new List<IReadOnlyList<string>>();
        var index = header + 1;
        for (; index < _lines.Length && !Ends(index, layout, _lines[header]); index++)
        {
            if (index > header + 1 || !IsRule(_lines[index]))
            {
                var cells = layout.Cut(_lines[index]);
                rows.Add([.. positions.Select(position => cells[position])]);
            }
        }

        _tables.Add(new OutputTable(rows));
        return index;
    }

    private bool Ends(int index, ColumnLayout layout, string header) =>
        IsBlank(index)
        // "kubectl describe" indents its tables: a line with a smaller indent is not part of them.
        || (Indent(_lines[index]) < Indent(header) && !EndsBelow(_lines[index], header))
        || Layout(index) is not null
        || (IsInCapitals(_lines[index]) && !layout.HoldsRow(_lines[index]));

    private ColumnLayout? Layout(int index)
    {
        // Read the layout without the rows first: most lines are not headers.
        return ColumnLayout.Read(_lines[index], _columns, [], IsFirst(index)) is null
            ? null
            : ColumnLayout.Read(_lines[index], _columns, Below(index), IsFirst(index));
    }

    private List<string> Below(int index)
    {
        var lines = new List<string>();
        for (var next = index + 1; next < _lines.Length && lines.Count < MostLookedAt && !IsBlank(next); next++)
        {
            lines.Add(_lines[next]);
        }

        return lines;
    }

    private bool IsFirst(int index) => index == 0 || IsBlank(index - 1);

    private bool IsBlank(int index) => string.IsNullOrWhiteSpace(_lines[index]);

    /// <summary>Whether a right-aligned number extends to the left of its header.</summary>
    private static bool EndsBelow(string line, string header) =>
        FirstWordEnd(line) == FirstWordEnd(header) && line[FirstWordEnd(line) - 1] != ':';

    private static int FirstWordEnd(string line) => line.IndexOf(' ', Indent(line)) is var end && end < 0 ? line.Length : end;

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>Whether the line is the underline that "kubectl describe" prints below a header.</summary>
    private static bool IsRule(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts
        && Array.TrueForAll(parts, part => part.Length > 1 && part.All(character => character is '-' or '='));

    /// <summary>
    /// Whether the line is in capitals, as kubectl's headers are. Two tables of one terminal may follow each other without a blank line.
    /// </summary>
    private static bool IsInCapitals(string line) => char.IsAsciiLetterUpper(line[0]) && !line.Any(char.IsAsciiLetterLower);
}
