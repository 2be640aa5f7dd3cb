using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Rest.Documents;

/// <summary><c>meta.k8s.io/v1 Table</c> as JSON.</summary>
internal static class TableDocument
{
    private static readonly Dictionary<string, string[]> Derived = new(StringComparer.Ordinal)
    {
        ["daemonsets.apps"] = ["deprecated.daemonset.template.generation"],
        ["horizontalpodautoscalers.autoscaling"] =
        [
            "autoscaling.alpha.kubernetes.io/metrics", "autoscaling.alpha.kubernetes.io/current-metrics",
            "autoscaling.alpha.kubernetes.io/conditions", "autoscaling.alpha.kubernetes.io/behavior",
        ],
    };

    /// <param name="metadata">The metadata of the list; empty for a single object.</param>
    /// <param name="include">Metadata, Object or None: how much of the object each row includes besides its cells.</param>
    /// <param name="withColumns">Whether to include the columns. A watch sends them only once.</param>
    public static ObjectValue Of(ResourceType type, Table table, ObjectValue metadata, string include, bool withColumns = true) =>
        Of(type.GroupResource, type, table, metadata, include, withColumns);

    private static ObjectValue Of(string texts, ResourceType type, Table table, ObjectValue metadata, string include, bool withColumns)
    {
        var columns = withColumns
            ? ListValue.From(table.Columns.Select(column => Column(ColumnTexts.Of(texts, column)))) : (Value)NullValue.Instance;
        return ObjectValue.Of(
            ("kind", new StringValue("Table")),
            ("apiVersion", new StringValue("meta.k8s.io/v1")),
            ("metadata", metadata),
            ("columnDefinitions", columns),
            ("rows", ListValue.From(table.Rows.Select(row => Row(type, row, include)))));
    }

    /// <summary>The error for an invalid <c>includeObject</c>; null if it is valid.</summary>
    public static ApiStatus? Refusal(string include) => include is "" or "Metadata" or "Object" or "None"
        ? null
        : ApiErrors.BadRequest(
            $"Unable to convert to Table as requested: includeObject: Invalid value: {GoText.Quote(include)}: must be 'Metadata', "
                + $"'Object', 'None', or empty");

    /// <summary>The table of a Scale, whose columns have their own descriptions.</summary>
    /// <param name="type">The type of the scaled object.</param>
    public static ObjectValue OfScale(ResourceType type, Table table, ObjectValue metadata, string include) =>
        Of("scales.autoscaling", type, table, metadata, include, withColumns: true);

    /// <summary>An object as <c>PartialObjectMetadata</c>.</summary>
    public static ObjectValue Partial(ResourceType type, ApiObject item) => ObjectValue.Of(
        ("kind", new StringValue("PartialObjectMetadata")),
        ("apiVersion", new StringValue("meta.k8s.io/v1")),
        ("metadata", ServedOrder.Of(type, OwnedFields.TreeOf(item))["metadata"] ?? ObjectValue.Empty));

    // Rows are built from the server's internal objects, in which these annotations are still fields.
    private static ObjectValue PartialOfRow(ResourceType type, ApiObject item)
    {
        var partial = Partial(type, item);
        if (!Derived.TryGetValue(type.GroupResource, out var annotations))
        {
            return partial;
        }

        partial = annotations.Aggregate(partial, static (rest, name) => rest.WithoutPath(["metadata", "annotations", name]));
        return partial.Find("metadata", "annotations") is ObjectValue { Count: 0 } ? partial.WithoutPath(["metadata", "annotations"])
            : partial;
    }

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
            "None" => tree.Add("object", NullValue.Instance).ToObject(),
            "Object" => tree.Add("object", ServedOrder.Of(type, OwnedFields.TreeOf(row.Object))).ToObject(),
            _ => tree.Add("object", PartialOfRow(type, row.Object)).ToObject(),
        };
    }

    // Only Pods that have ended get conditions (printers.go, podSuccessConditions and podFailedConditions).
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
