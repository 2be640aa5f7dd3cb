using Scenarios.Cluster.ApiServer;

namespace Scenarios.Cluster.Controllers;

/// <summary>Owner references as controllers read and write them (apimachinery, meta/v1/controller_ref.go).</summary>
internal static class Owners
{
    public static bool IsControlledBy(ApiObject item, ApiObject owner) => item.Controller?.Uid == owner.Uid;

    /// <summary>The owner references of an object that a controller creates: only that controller.</summary>
    public static ListValue Only(ApiObject owner) => ListValue.Of(ReferenceTo(owner).Shared()).Shared();

    /// <summary>The object with an added reference to the owner.</summary>
    public static ApiObject Adopted(ApiObject item, ApiObject owner)
    {
        var metadata = Metadata.Of(item);
        return Metadata.Set(item, metadata with { OwnerReferences = new(metadata.OwnerReferences.Items.WithAdded(ReferenceTo(owner))) });
    }

    /// <summary>The object without references to this uid.</summary>
    public static ApiObject Released(ApiObject item, string uid)
    {
        var metadata = Metadata.Of(item);
        return Metadata.Set(item, metadata with { OwnerReferences = metadata.OwnerReferences.Where(owner => owner.Uid != uid) });
    }

    private static ObjectValue ReferenceTo(ApiObject owner) => OwnerReference.ToController(owner).ToTree();
}
