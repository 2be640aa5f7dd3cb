using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary><c>metadata.managedFields</c>: reckoned when it is asked for, and in no stored tree.</summary>
public static class ManagedFields
{
    public const string Name = "managedFields";

    /// <summary>The entries; empty where nobody is known to own anything.</summary>
    public static ListValue Of(ApiObject item) => FieldOwners.Of(item).ToList();

    /// <summary>The object's tree with them.</summary>
    public static ObjectValue TreeOf(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var tree = item.Tree;
        return item.History is null || Of(item) is not { Count: > 0 } entries ? tree : tree.WithPath(["metadata", Name], entries);
    }
}
