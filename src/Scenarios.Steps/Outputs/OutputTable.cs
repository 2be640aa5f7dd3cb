using System.Text;

namespace Scenarios.Steps.Outputs;

/// <summary>A table as kubectl prints it, read back: columns start where their headers start.</summary>
internal sealed class OutputTable
{
    private OutputTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        Columns = columns;
        Rows = rows;
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>
    /// All tables of an output, one below the other, as one list: a line whose words are all capitals begins a new table.
    /// </summary>
    public static IReadOnlyList<OutputTable> ReadAll(string output)
    {
        var tables = new List<OutputTable>();
        var block = new List<string>();
        foreach (var line in output.Split('\n'))
        {
            if (line.Trim().Length == 0 || IsHeader(line))
            {
                AddTable(tables, block);
                block = [];
            }

            if (line.Trim().Length > 0)
            {
                block.Add(line);
            }
        }

        AddTable(tables, block);
        return tables;
    }

    private static void AddTable(List<OutputTable> tables, List<string> block)
    {
        if (block.Count == 0 || !IsHeader(block[0]))
        {
            return;
        }

        var starts = ColumnStarts(block[0]);
        var rows = block.Select(line => Cut(line, starts)).ToList();
        tables.Add(new OutputTable(rows[0], rows.GetRange(1, rows.Count - 1)));
    }

    private static bool IsHeader(string line) =>
        line.Length > 0 && char.IsAsciiLetterUpper(line[0]) && !line.Any(char.IsAsciiLetterLower);

    /// <summary>Columns are parted by two blanks or more; one blank may stand inside a header (NOMINATED NODE).</summary>
    private static List<int> ColumnStarts(string header)
    {
        var starts = new List<int> { 0 };
        for (var index = 2; index < header.Length; index++)
        {
            if (header[index] != ' ' && header[index - 1] == ' ' && header[index - 2] == ' ')
            {
                starts.Add(index);
            }
        }

        return starts;
    }

    private static List<string> Cut(string line, List<int> starts)
    {
        // Cells are cut by display position; kubectl pads by characters, so text positions serve.
        var cells = new List<string>(starts.Count);
        for (var index = 0; index < starts.Count; index++)
        {
            var start = Math.Min(starts[index], line.Length);
            var end = index + 1 < starts.Count ? Math.Min(starts[index + 1], line.Length) : line.Length;
            cells.Add(line[start..end].Trim());
        }

        return cells;
    }

    public override string ToString()
    {
        var text = new StringBuilder(string.Join(" | ", Columns));
        foreach (var row in Rows)
        {
            text.Append('\n').Append(string.Join(" | ", row));
        }

        return text.ToString();
    }
}
