namespace Scenarios.Objects.Ownership;

/// <summary>Who wrote, and how: what tells one entry of <c>managedFields</c> from another.</summary>
/// <param name="Manager">Such as <c>kubectl-create</c>.</param>
/// <param name="IsApply">By server-side apply; else by any other write.</param>
/// <param name="ApiVersion">Of the request, such as <c>apps/v1</c>.</param>
/// <param name="Subresource">Empty for the object itself.</param>
public sealed record FieldWriter(string Manager, bool IsApply, string ApiVersion, string Subresource)
{
    /// <summary><c>Apply</c> or <c>Update</c>.</summary>
    public string Operation => IsApply ? "Apply" : "Update";

    /// <summary>Whether both write the same entry: who applies has one for all versions.</summary>
    public bool IsSameAs(FieldWriter other) =>
        Manager == other.Manager && IsApply == other.IsApply && Subresource == other.Subresource && (IsApply
            || ApiVersion == other.ApiVersion);

    /// <summary>As conflicts call it (apimachinery, util/managedfields/internal/conflict.go).</summary>
    public override string ToString()
    {
        var name = Tree.GoText.Quote(Manager);
        name = Subresource.Length > 0 ? $"{name} with subresource {Tree.GoText.Quote(Subresource)}" : name;
        return IsApply ? name : $"{name} using {ApiVersion}";
    }
}
