using Scenarios.Objects.Ownership;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Metadata;

/// <summary><c>metadata.managedFields</c>: reckoned when it is asked for, and in no stored tree.</summary>
public static class OwnedFields
{
    public const string Field = "managedFields";

    /// <summary>The entries; empty where nobody is known to own anything.</summary>
    public static ListValue Of(ApiObject item) => OwnersOf(item).ToList();

    /// <summary>Who owns what of the object, as its history has it.</summary>
    public static FieldOwners OwnersOf(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.History is { } history ? FieldOwners.Of(history, item.Tree, item.ApiVersion, item.Kind) : FieldOwners.From([]);
    }

    /// <summary>The object's tree with them.</summary>
    public static ObjectValue TreeOf(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var tree = item.Tree;
        return item.History is null || Of(item) is not { Count: > 0 } entries ? tree : tree.WithPath(["metadata", Field], entries);
    }
}
