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
        // The server accepts paths that it cannot parse later: then that column and those after it are missing.
        var read = (columns.Count == 0 ? [Age] : columns.OfType<ObjectValue>()).Select(CustomColumn.Read)
            .TakeWhile(static column => column is not null).OfType<CustomColumn>().ToList();
        return new KindTable(
            [new TableColumn("Name", "string", "name", string.Empty, 0), .. read.Select(static column => column.Header)],
            (item, now) => [Cell.Text(item.Name), .. read.Select(column => column.CellOf(item, now))]);
    }

    private sealed record CustomColumn(TableColumn Header, JsonPathTemplate Path)
    {
        /// <summary>Returns null if the path cannot be parsed.</summary>
        public static CustomColumn? Read(ObjectValue column)
        {
            try
            {
                var path = JsonPathTemplate.Parse($"{{{column.Text("jsonPath")}}}");
                var priority = (int)((column["priority"] as IntegerValue)?.Integer ?? 0);
                var (name, type, format) = (column.Text("name"), column.Text("type"), column.Text("format"));
                return new CustomColumn(new TableColumn(name, type, format, DescriptionOf(column), priority), path);
            }
            catch (JsonPathSyntaxException)
            {
                return null;
            }
        }

        /// <summary>The first value that the path finds, as the column's type; null if it has another type.</summary>
        public Value CellOf(ApiObject item, DateTimeOffset now)
        {
            if (Find(item) is not [var value, ..])
            {
                return NullValue.Instance;
            }

            return (Header.Type, value) switch
            {
                ("string", _) => Cell.Text(TextOf(value)),
                ("integer", FloatValue number) => IntegerValue.Of((long)number.Float),
                ("integer" or "number", IntegerValue) => value,
                ("number", FloatValue) => value,
                ("boolean", BooleanValue) => value,
                ("date", StringValue text) => Cell.Text(DateOf(text.Text, now)),
                _ => NullValue.Instance,
            };
        }

        // A column without a description is described by its path (apiextensions, tableconvertor). The default age column has none.
        private static string DescriptionOf(ObjectValue column) => column.Text("description").Length > 0 || ReferenceEquals(column, Age)
            ? column.Text("description")
            : $"Custom resource definition column (in JSONPath format): {column.Text("jsonPath")}";

        private static string TextOf(Value value) => value switch
        {
            ObjectValue or ListValue => JsonWriter.WriteCompact(value),
            NullValue => "<no value>",
            _ => GoSyntax.Plain(value),
        };

        // metav1.Time takes an empty text and "null" for no time (UnmarshalQueryParameter).
        private static string DateOf(string text, DateTimeOffset now)
        {
            var time = Timestamp.TryParse(text);
            return time is null && text is not ("" or "null") ? "<invalid>" : HumanDuration.Since(time, now);
        }

        private IReadOnlyList<Value>? Find(ApiObject item)
        {
            try
            {
                return Path.FindResults(item.Tree).FirstOrDefault();
            }
            catch (JsonPathException)
            {
                return null;
            }
        }
    }
}
