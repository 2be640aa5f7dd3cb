namespace Scenarios.Api.Tables;

/// <summary>The columns of a kind, and the function that returns an object's cells, one for each column.</summary>
internal sealed class KindTable
{
    private readonly string _columns;
    private readonly Func<ApiObject, DateTimeOffset, Value[]> _cells;
    private IReadOnlyList<TableColumn>? _read;

    /// <param name="columns">
    /// Names in order, separated by <c>|</c>. A name with the suffix <c>*</c> is only shown with <c>-o wide</c>. The suffix <c>#</c> marks
    /// whole numbers, <c>?</c> booleans, <c>@</c> dates; other columns are text. <c>Name</c> contains the object's name.
    /// </param>
    public KindTable(string columns, Func<ApiObject, DateTimeOffset, Value[]> cells)
    {
        _columns = columns;
        _cells = cells;
    }

    public KindTable(IReadOnlyList<TableColumn> columns, Func<ApiObject, DateTimeOffset, Value[]> cells)
        : this(string.Empty, cells) => _read = columns;

    /// <summary>Parsed on first use, because a run shows few kinds.</summary>
    public IReadOnlyList<TableColumn> Columns => _read ??= (TableColumn[])[.. _columns.Split('|').Select(ColumnOf)];

    /// <summary>Creates a table whose cells are computed from a typed view of the object.</summary>
    public static KindTable Of<T>(string columns, Func<T, DateTimeOffset, Value[]> cells)
        where T : struct, IKind<T> => new(columns, (item, now) => cells(T.Over(item), now));

    public Value[] Cells(ApiObject item, DateTimeOffset now)
    {
        var cells = _cells(item, now);
        return cells.Length == Columns.Count
            ? cells
            : throw new InvalidOperationException($"A row of {item.Kind} has {cells.Length} cells for {Columns.Count} columns.");
    }

    private static TableColumn ColumnOf(string text)
    {
        var name = text.TrimEnd('*', '#', '?', '@');
        var marks = text[name.Length..];
        return new TableColumn(name, TypeOf(marks), name == "Name" ? "name" : string.Empty, string.Empty, marks.Contains('*') ? 1 : 0);
    }

    private static string TypeOf(string marks)
    {
        if (marks.Contains('#'))
        {
            return "integer";
        }

        if (marks.Contains('@'))
        {
            return "date";
        }

        return marks.Contains('?') ? "boolean" : "string";
    }
}
