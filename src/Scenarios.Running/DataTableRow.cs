using System.Collections;

namespace Scenarios.Running;

/// <summary>A row of a <see cref="DataTable"/>: its cells by column name or by number; enumerates name and value of each cell.</summary>
public sealed class DataTableRow : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly DataTable table;

    internal DataTableRow(DataTable table, string[] cells)
    {
        this.table = table;
        Cells = cells;
    }

    /// <summary>How many cells the row has.</summary>
    public int Count => Cells.Length;

    /// <summary>The values, in the order of the columns.</summary>
    public IReadOnlyList<string> Values => Cells;

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Keys => table.Header;

    internal string[] Cells { get; }

    /// <summary>The cell in a column, by the column's number from 0.</summary>
    public string this[int index] => Cells[index];

    /// <summary>The cell in a column.</summary>
    /// <exception cref="ReqnrollException">There is no such column.</exception>
    public string this[string header] => Cells[table.ColumnOrThrow(header)];

    /// <summary>Whether there is a column of this name.</summary>
    public bool ContainsKey(string header) => table.ContainsColumn(header);

    /// <summary>The cell in a column, if there is such a column.</summary>
    public bool TryGetValue(string header, out string? value)
    {
        value = table.ContainsColumn(header) ? this[header] : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var index = 0; index < Cells.Length; index++)
        {
            yield return KeyValuePair.Create(table.Header[index], Cells[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
