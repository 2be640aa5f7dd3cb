namespace Scenarios.Cluster.Controllers;

/// <summary>Owner references as controllers read and write them (apimachinery, meta/v1/controller_ref.go).</summary>
internal static class Owners
{
    /// <summary>The owner that controls the object, or null for an orphan.</summary>
    public static OwnerReference? ControllerOf(ApiObject item) => item.Controller;

    public static bool IsControlledBy(ApiObject item, ApiObject owner) =>
        ControllerOf(item) is { } reference && string.Equals(reference.Uid, owner.Uid, StringComparison.Ordinal);

    /// <summary>The references of an object that a controller makes: to that controller alone.</summary>
    public static ListValue Only(ApiObject owner) => ListValue.Of(OwnerReference.ToController(owner).ToTree().Shared()).Shared();

    /// <summary>The object with one reference more.</summary>
    public static ApiObject Adopted(ApiObject item, ApiObject owner)
    {
        var owners = item.ListAt("metadata", "ownerReferences");
        return item.With(["metadata", "ownerReferences"], owners.WithAdded(OwnerReference.ToController(owner).ToTree()));
    }

    /// <summary>The object without references to this uid.</summary>
    public static ApiObject Released(ApiObject item, string uid)
    {
        var kept = new List<Value>();
        foreach (var owner in item.ListAt("metadata", "ownerReferences"))
        {
            if (owner.Find("uid") is not StringValue text || !string.Equals(text.Text, uid, StringComparison.Ordinal))
            {
                kept.Add(owner);
            }
        }

        return kept.Count == 0
            ? item.Without("metadata", "ownerReferences")
            : item.With(["metadata", "ownerReferences"], ListValue.From(kept));
    }
}
