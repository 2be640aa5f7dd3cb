using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Rest.Documents;

/// <summary><c>meta.k8s.io/v1 Table</c> as JSON has it.</summary>
internal static class TableDocument
{
    /// <param name="metadata">Of the list; empty for one object.</param>
    /// <param name="include">Metadata, Object or None: what of the object stands beside its cells.</param>
    /// <param name="withColumns">A watch tells the columns once.</param>
    public static ObjectValue Of(ResourceType type, Table table, ObjectValue metadata, string include, bool withColumns = true)
    {
        var columns = withColumns
            ? ListValue.From(table.Columns.Select(column => Column(ColumnTexts.Of(type, column)))) : (Value)NullValue.Instance;
        return ObjectValue.Of(
            ("kind", new StringValue("Table")),
            ("apiVersion", new StringValue("meta.k8s.io/v1")),
            ("metadata", metadata),
            ("columnDefinitions", columns),
            ("rows", ListValue.From(table.Rows.Select(row => Row(type, row, include)))));
    }

    /// <summary><c>PartialObjectMetadata</c> of an object.</summary>
    public static ObjectValue Partial(ResourceType type, ApiObject item) => ObjectValue.Of(
        ("kind", new StringValue("PartialObjectMetadata")),
        ("apiVersion", new StringValue("meta.k8s.io/v1")),
        ("metadata", ServedOrder.Of(type, OwnedFields.TreeOf(item))["metadata"] ?? ObjectValue.Empty));

    private static ObjectValue Column(TableColumn column) => ObjectValue.Of(
        ("name", new StringValue(column.Name)),
        ("type", new StringValue(column.Type)),
        ("format", new StringValue(column.Format)),
        ("description", new StringValue(column.Description)),
        ("priority", IntegerValue.Of(column.Priority)));

    private static ObjectValue Row(ResourceType type, TableRow row, string include)
    {
        var tree = new ObjectBuilder(3).Add("cells", ListValue.From(row.Cells));
        if (Conditions(type, row.Object) is { } conditions)
        {
            tree.Add("conditions", conditions);
        }

        return include switch
        {
            "None" => tree.ToObject(),
            "Object" => tree.Add("object", ServedOrder.Of(type, OwnedFields.TreeOf(row.Object))).ToObject(),
            _ => tree.Add("object", Partial(type, row.Object)).ToObject(),
        };
    }

    // Only Pods that have ended are marked (printers.go, podSuccessConditions and podFailedConditions).
    private static ListValue? Conditions(ResourceType type, ApiObject item)
    {
        if (type.GroupResource != "pods")
        {
            return null;
        }

        return item.TextAt("status", "phase") switch
        {
            "Succeeded" => Completed("Succeeded", "The pod has completed successfully."),
            "Failed" => Completed("Failed", "The pod failed."),
            _ => null,
        };
    }

    private static ListValue Completed(string reason, string message) => ListValue.Of(ObjectValue.Of(
        ("type", new StringValue("Completed")),
        ("status", new StringValue("True")),
        ("reason", new StringValue(reason)),
        ("message", new StringValue(message))));
}
