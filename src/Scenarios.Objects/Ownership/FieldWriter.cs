namespace Scenarios.Objects.Ownership;

/// <summary>Who wrote, and how: the identity of an entry in <c>managedFields</c>.</summary>
/// <param name="Manager">The field manager, such as <c>kubectl-create</c>.</param>
/// <param name="IsApply">True for server-side apply, false for any other write.</param>
/// <param name="ApiVersion">The version of the request, such as <c>apps/v1</c>.</param>
/// <param name="Subresource">Empty for the object itself.</param>
public sealed record FieldWriter(string Manager, bool IsApply, string ApiVersion, string Subresource)
{
    /// <summary><c>Apply</c> or <c>Update</c>.</summary>
    public string Operation => IsApply ? "Apply" : "Update";

    /// <summary>Whether both belong to the same entry. With apply, a manager has one entry for all versions.</summary>
    public bool IsSameAs(FieldWriter other) =>
        Manager == other.Manager && IsApply == other.IsApply && Subresource == other.Subresource && (IsApply
            || ApiVersion == other.ApiVersion);

    /// <summary>The name used in conflicts (apimachinery, util/managedfields/internal/conflict.go).</summary>
    public override string ToString()
    {
        var name = Tree.GoText.Quote(Manager);
        name = Subresource.Length > 0 ? $"{name} with subresource {Tree.GoText.Quote(Subresource)}" : name;
        return IsApply ? name : $"{name} using {ApiVersion}";
    }
}
