namespace Scenarios.Api.Tables.Kinds;

/// <summary>The columns of a kind, and the function that gives an object's cells, one for each column.</summary>
internal sealed class TableKind
{
    private readonly Func<ApiObject, DateTimeOffset, Value[]> _cells;

    /// <param name="columns">
    /// Names in order, separated by <c>|</c>. A name that ends in <c>*</c> is only for <c>-o wide</c>; <c>#</c> marks whole numbers,
    /// <c>?</c> truth values; other columns are text. <c>Name</c> holds the object's name.
    /// </param>
    public TableKind(string columns, Func<ApiObject, DateTimeOffset, Value[]> cells)
    {
        Columns = [.. columns.Split('|').Select(ColumnOf)];
        _cells = cells;
    }

    public IReadOnlyList<TableColumn> Columns { get; }

    public Value[] Cells(ApiObject item, DateTimeOffset now)
    {
        var cells = _cells(item, now);
        return cells.Length == Columns.Count
            ? cells
            : throw new InvalidOperationException($"A row of {item.Kind} has {cells.Length} cells for {Columns.Count} columns.");
    }

    private static TableColumn ColumnOf(string text)
    {
        var name = text.TrimEnd('*', '#', '?');
        var marks = text[name.Length..];
        var type = marks.Contains('#') ? "integer" : marks.Contains('?') ? "boolean" : "string";
        return new TableColumn(name, type, name == "Name" ? "name" : string.Empty, string.Empty, marks.Contains('*') ? 1 : 0);
    }
}
