using Scenarios.Api.Tables;
using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.Printing;

/// <summary>
/// Writes server tables into a <see cref="TabWriter"/>. The header is written only once as long as the columns stay the same; follows
/// cli-runtime's HumanReadablePrinter (pkg/printers/tableprinter.go). Belongs to one run.
/// </summary>
internal sealed class TableLayout(TableOptions options)
{
    private IReadOnlyList<TableColumn>? _lastColumns;
    private bool _printedHeader;

    /// <param name="watchEvent">The type of watch event to show in a first column; empty for no such column.</param>
    public void Print(Table table, TabWriter writer, string watchEvent = "")
    {
        var isSame = ReferenceEquals(table.Columns, _lastColumns)
            || (_lastColumns is not null && table.Columns.SequenceEqual(_lastColumns));
        var needsHeader = !options.NoHeaders && !(_printedHeader && isSame);
        if (!isSame)
        {
            (_lastColumns, _printedHeader) = (table.Columns, false);
        }

        if (table.Rows.Count == 0)
        {
            return;
        }

        _printedHeader = true;
        if (needsHeader)
        {
            writer.Write(HeaderOf(table, watchEvent));
        }

        var name = options.NamePrefix.Length == 0 ? -1 : NameColumnOf(table);
        foreach (var row in table.Rows)
        {
            writer.Write(LineOf(table, row, name, watchEvent));
        }
    }

    private string HeaderOf(Table table, string watchEvent)
    {
        var names = new List<string>();
        if (watchEvent.Length > 0)
        {
            names.Add("EVENT");
        }

        if (options.WithNamespace)
        {
            names.Add("NAMESPACE");
        }

        names.AddRange(table.Columns.Where(IsShown).Select(column => column.Name.ToUpperInvariant()));
        names.AddRange(options.LabelColumns.Select(label => label[(label.LastIndexOf('/') + 1)..].ToUpperInvariant()));
        if (options.ShowLabels)
        {
            names.Add("LABELS");
        }

        return string.Join('\t', names) + "\n";
    }

    private string LineOf(Table table, TableRow row, int nameColumn, string watchEvent)
    {
        var cells = new List<string>();
        if (watchEvent.Length > 0)
        {
            // Padded, so that events are aligned whichever comes first.
            cells.Add(watchEvent.PadRight("MODIFIED".Length));
        }

        if (options.WithNamespace)
        {
            cells.Add(row.Object.Namespace);
        }

        for (var index = 0; index < Math.Min(row.Cells.Count, table.Columns.Count); index++)
        {
            if (IsShown(table.Columns[index]))
            {
                var text = CellText(row.Cells[index]);
                cells.Add(index == nameColumn ? $"{options.NamePrefix}/{text}" : text);
            }
        }

        cells.AddRange(options.LabelColumns.Select(label => row.Object.Labels.Text(label)));
        if (options.ShowLabels)
        {
            cells.Add(SelectorText.OfLabels(row.Object.Labels));
        }

        return string.Join('\t', cells) + "\n";
    }

    private bool IsShown(TableColumn column) => options.Wide || column.Priority == 0;

    private static int NameColumnOf(Table table)
    {
        for (var index = 0; index < table.Columns.Count; index++)
        {
            if (table.Columns[index] is { Format: "name", Type: "string" })
            {
                return index;
            }
        }

        return -1;
    }

    // A cell is a single line: everything after a line end is cut off, and control characters cannot reach the terminal.
    private static string CellText(Value cell)
    {
        var text = cell is NullValue ? string.Empty : GoSyntax.Plain(cell);
        var end = text.AsSpan().IndexOfAny('\f', '\n', '\r');
        return TerminalText.Escape(end < 0 ? text : text[..end] + "...");
    }
}
