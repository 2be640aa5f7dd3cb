using Scenarios.Api.JsonPath;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.JsonPath.Parsing;

namespace Scenarios.Api.Tables;

/// <summary>
/// The columns of custom resources: the name, then those of the definition, or the age if it has none (apiextensions,
/// registry/customresource/tableconvertor).
/// </summary>
internal static class CustomTable
{
    private static readonly ObjectValue Age = ObjectValue.Of(
        ("name", new StringValue("Age")), ("type", new StringValue("date")), ("jsonPath", new StringValue(".metadata.creationTimestamp")));

    public static KindTable Of(ListValue columns)
    {
        var read = (columns.Count == 0 ? [Age] : columns.OfType<ObjectValue>()).Select(static column => new CustomColumn(column)).ToList();
        return new KindTable(
            [new TableColumn("Name", "string", "name", string.Empty, 0), .. read.Select(static column => column.Header)],
            (item, now) => [Cell.Text(item.Name), .. read.Select(column => column.CellOf(item, now))]);
    }

    private sealed class CustomColumn
    {
        private readonly JsonPathTemplate? _path;

        // A column without a description is described by its path (apiextensions, tableconvertor). The default age column has none.
        private static string DescriptionOf(ObjectValue column) => column.Text("description").Length > 0 || ReferenceEquals(column, Age)
            ? column.Text("description")
            : $"Custom resource definition column (in JSONPath format): {column.Text("jsonPath")}";

        public CustomColumn(ObjectValue column)
        {
            Header = new TableColumn(
                column.Text("name"),
                column.Text("type"),
                column.Text("format"),
                DescriptionOf(column),
                (int)((column["priority"] as IntegerValue)?.Integer ?? 0));
            try
            {
                _path = JsonPathTemplate.Parse($"{{{column.Text("jsonPath")}}}");
            }
            catch (JsonPathSyntaxException)
            {
                // The definition was rejected for this path. The column stays empty.
                _path = null;
            }
        }

        public TableColumn Header { get; }

        public Value CellOf(ApiObject item, DateTimeOffset now)
        {
            if (Find(item) is not { Count: > 0 } found)
            {
                return NullValue.Instance;
            }

            return Header.Type switch
            {
                "string" => Cell.Text(string.Join(' ',
                    found.Select(static value => value is ObjectValue or ListValue ? JsonWriter.WriteCompact(value)
                    : GoSyntax.Plain(value)))),
                "integer" => found[0] is FloatValue number ? IntegerValue.Of((long)number.Float) : found[0] as IntegerValue
                    ?? (Value)NullValue.Instance,
                "number" => found[0] is IntegerValue or FloatValue ? found[0] : NullValue.Instance,
                "boolean" => found[0] as BooleanValue ?? (Value)NullValue.Instance,
                "date" => DateOf(found[0], now),
                _ => NullValue.Instance,
            };
        }

        private static Value DateOf(Value value, DateTimeOffset now)
        {
            if (value is not StringValue text)
            {
                return NullValue.Instance;
            }

            return Cell.Text(Timestamp.TryParse(text.Text) is { } time ? HumanDuration.Since(time, now) : "<invalid>");
        }

        private IReadOnlyList<Value>? Find(ApiObject item)
        {
            try
            {
                return _path?.FindResults(item.Tree).FirstOrDefault();
            }
            catch (JsonPathException)
            {
                return null;
            }
        }
    }
}
