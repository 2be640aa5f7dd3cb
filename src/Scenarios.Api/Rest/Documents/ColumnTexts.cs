using Scenarios.Api.Tables;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.Documents;

/// <summary>
/// The API's descriptions of its table columns (Tables/columns.txt). Read when a table is first sent as a document, because nothing else
/// shows them.
/// </summary>
internal static class ColumnTexts
{
    private const string Kind = "kind ";
    private const string Meta = "~ ";

    private static readonly Lazy<Dictionary<string, TableColumn>> Known = new(Load);

    /// <summary>The column with its format and its description, if known.</summary>
    /// <param name="kind">The resource, such as <c>deployments.apps</c>.</param>
    public static TableColumn Of(string kind, TableColumn column)
    {
        if (column.Description.Length > 0)
        {
            return column;
        }

        if (Known.Value.TryGetValue($"{kind}|{column.Name}", out var told)
            || Known.Value.TryGetValue($"|{column.Name}", out told))
        {
            return column with { Format = told.Format, Description = told.Description };
        }

        return column;
    }

    private static Dictionary<string, TableColumn> Load()
    {
        using var stream = typeof(ColumnTexts).Assembly.GetManifestResourceStream("columns.txt")
            ?? throw new InvalidOperationException("The texts of columns are not built in.");
        using var reader = new StreamReader(stream);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var columns = new Dictionary<string, TableColumn>(StringComparer.Ordinal);
        var kind = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(Kind, StringComparison.Ordinal))
            {
                kind = line[Kind.Length..];
            }
            else if (line.StartsWith(Meta, StringComparison.Ordinal))
            {
                metadata.Add(line[..line.IndexOf('|')], line[(line.IndexOf('|') + 1)..]);
            }
            else if (!line.StartsWith('#') && line.Split('|', 3) is [var name, var format, var text])
            {
                columns.Add($"{kind}|{name}",
                    Column(name, format, text.StartsWith('@') ? OfField(text[1..]) : metadata.GetValueOrDefault(text, text)));
            }
        }

        columns.Add("|Name", Column("Name", "name", metadata["~ name"]));
        columns.Add("|Age", Column("Age", string.Empty, metadata["~ time"]));
        columns.Add("|Created At", Column("Created At", "date-time", metadata["~ time"]));
        return columns;
    }

    private static string OfField(string path)
    {
        var dot = path.LastIndexOf('.');
        var type = FactTable.Kubernetes.FindType(path[..dot]);
        return type?.Find(path[(dot + 1)..]) is { } field ? Descriptions.Kubernetes.PlainOf(type, field) : string.Empty;
    }

    private static TableColumn Column(string name, string format, string text) =>
        new(name, string.Empty, format,
            text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal), 0);
}
