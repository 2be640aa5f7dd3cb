using Scenarios.Objects.Ownership;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Metadata;

/// <summary><c>metadata.managedFields</c>. It is computed on request, and not part of any stored tree.</summary>
public static class OwnedFields
{
    public const string Field = "managedFields";

    /// <summary>The entries; empty if no owner is known.</summary>
    public static ListValue Of(ApiObject item) => OwnersOf(item).ToList();

    /// <summary>Who owns which fields of the object, according to its history.</summary>
    public static FieldOwners OwnersOf(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.History is { } history ? FieldOwners.Of(history, item.Tree, item.ApiVersion, item.Kind) : FieldOwners.From([]);
    }

    /// <summary>The object's tree with these entries added.</summary>
    public static ObjectValue TreeOf(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var tree = item.Tree;
        return item.History is null || Of(item) is not { Count: > 0 } entries ? tree : tree.WithPath(["metadata", Field], entries);
    }
}
