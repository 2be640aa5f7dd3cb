using System.Text;
using Scenarios.Running.Conversion;

namespace Scenarios.Running;

/// <summary>A step's table: its first row is the header, the others are rows of the same width.</summary>
public sealed class DataTable
{
    private readonly string[] header;
    private readonly List<DataTableRow> rows = [];

    /// <summary>A table with a header and no rows yet.</summary>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public DataTable(params string[] header)
    {
        if (header.Length == 0)
        {
            throw new ArgumentException("A table needs at least one column.", nameof(header));
        }

        this.header = header;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header => header;

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<DataTableRow> Rows => rows;

    /// <summary>How many rows there are below the header.</summary>
    public int RowCount => rows.Count;

    /// <summary>Whether there is a column of this name.</summary>
    public bool ContainsColumn(string column) => Array.IndexOf(header, column) >= 0;

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">The row is wider or narrower than the header.</exception>
    public void AddRow(params string[] cells)
    {
        if (cells.Length != header.Length)
        {
            throw new ArgumentException($"The row has {cells.Length} cells, the table {header.Length} columns:\n{this}", nameof(cells));
        }

        rows.Add(new DataTableRow(this, cells));
    }

    /// <summary>
    /// An object from the table: from columns <c>Field</c> and <c>Value</c> (or any two columns) with one row for each property, or from the one row
    /// of a wider table. Names match without regard to case and spaces.
    /// </summary>
    /// <exception cref="ReqnrollException">There is no such property, or a value does not convert.</exception>
    public T CreateInstance<T>() => TableBinder.CreateInstance<T>(this);

    /// <summary>An object for each row, its properties taken from the columns.</summary>
    /// <exception cref="ReqnrollException">There is no such property, or a value does not convert.</exception>
    public IReadOnlyList<T> CreateSet<T>() => TableBinder.CreateSet<T>(this);

    /// <summary>The table as written in a feature file, columns aligned.</summary>
    public override string ToString()
    {
        var widths = new int[header.Length];
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = header[column].Length;
            foreach (var row in rows)
            {
                widths[column] = Math.Max(widths[column], row[column].Length);
            }
        }

        var text = new StringBuilder();
        AppendRow(text, header, widths);
        foreach (var row in rows)
        {
            AppendRow(text, row.Cells, widths);
        }

        return text.ToString();
    }

    internal static DataTable From(Parsing.PickleTable source)
    {
        var table = new DataTable(source.Rows[0].Cells.ToArray());
        for (var index = 1; index < source.Rows.Count; index++)
        {
            table.AddRow(source.Rows[index].Cells.ToArray());
        }

        return table;
    }

    internal int ColumnOrThrow(string column)
    {
        var index = Array.IndexOf(header, column);
        return index >= 0 ? index : throw new ReqnrollException($"There is no column \"{column}\" in the table:\n{this}");
    }

    private static void AppendRow(StringBuilder text, IReadOnlyList<string> cells, int[] widths)
    {
        text.Append('|');
        for (var column = 0; column < cells.Count; column++)
        {
            text.Append(' ').Append(cells[column].PadRight(widths[column])).Append(" |");
        }

        text.Append('\n');
    }
}
