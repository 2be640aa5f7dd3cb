using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.Printing;

/// <summary>
/// <c>-o custom-columns=…</c>: the header once, then a line for each object; follows kubectl's pkg/cmd/get/customcolumn.go.
/// </summary>
internal sealed class CustomColumnsPrinter(IReadOnlyList<CustomColumn> columns, bool noHeaders) : IObjectPrinter
{
    private readonly TabWriter _writer = TabWriter.ForTables();
    private bool _printedHeader = noHeaders;

    public string Print(ObjectValue tree)
    {
        if (!_printedHeader)
        {
            _printedHeader = true;
            _writer.Write(string.Join('\t', columns.Select(column => column.Header)) + "\n");
        }

        if (tree["items"] is ListValue items && tree.Text("kind").EndsWith("List", StringComparison.Ordinal))
        {
            foreach (var item in items)
            {
                _writer.Write(LineOf(item));
            }
        }
        else
        {
            _writer.Write(LineOf(tree));
        }

        return _writer.Flush();
    }

    private string LineOf(Value item) => string.Join('\t', columns.Select(column => CellOf(column, item))) + "\n";

    private static string CellOf(CustomColumn column, Value item)
    {
        try
        {
            var results = column.Path.FindResults(item);
            var texts = results.SelectMany(values => values).Select(value => TerminalText.Escape(GoSyntax.Plain(value))).ToList();
            return results.Count == 0 || results[0].Count == 0 ? string.Join(',', ["<none>", .. texts]) : string.Join(',', texts);
        }
        catch (JsonPathException error)
        {
            throw new CommandFailedException(error.Message);
        }
    }
}
