using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>One entry of <c>metadata.ownerReferences</c>: who an object belongs to, for adoption and garbage collection.</summary>
public sealed record OwnerReference(string ApiVersion, string Kind, string Name, string Uid, bool Controller, bool BlockOwnerDeletion)
{
    // Cached: every controller that sees the object asks for them, and all Pods of a ReplicaSet share one list.
    private static readonly Recent<ListValue, List<OwnerReference>> Lists = new(256, Read, ReferenceEqualityComparer.Instance);

    /// <summary>The reference that a controller writes to name itself as the owner.</summary>
    public static OwnerReference ToController(ApiObject owner) =>
        new(owner.ApiVersion, owner.Kind, owner.Name, owner.Uid, Controller: true, BlockOwnerDeletion: true);

    /// <summary>The reference as a tree, fields in the order of the Go type.</summary>
    public ObjectValue ToTree()
    {
        var fields = new ObjectBuilder(6)
            .AddShared("apiVersion", ApiVersion)
            .AddShared("kind", Kind)
            .AddShared("name", Name)
            .AddShared("uid", Uid);
        if (Controller)
        {
            fields.Add("controller", true);
        }

        if (BlockOwnerDeletion)
        {
            fields.Add("blockOwnerDeletion", true);
        }

        return fields.ToObject();
    }

    internal static IReadOnlyList<OwnerReference> ListOf(ListValue references) => references.Count == 0 ? [] : Lists.Of(references);

    private static List<OwnerReference> Read(ListValue references)
    {
        var owners = new List<OwnerReference>(references.Count);
        foreach (var item in references)
        {
            owners.Add(new OwnerReference(
                Text(item, "apiVersion"),
                Text(item, "kind"),
                Text(item, "name"),
                Text(item, "uid"),
                item.Find("controller") is BooleanValue { Boolean: true },
                item.Find("blockOwnerDeletion") is BooleanValue { Boolean: true }));
        }

        return owners;
    }

    private static string Text(Value item, string name) => (item.Find(name) as StringValue)?.Text ?? string.Empty;
}
