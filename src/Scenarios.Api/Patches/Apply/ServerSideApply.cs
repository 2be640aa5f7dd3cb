using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Patches.Apply;

/// <summary>
/// Server-side apply (structured-merge-diff, merge/update.go, Apply): merges the applied object into the live one. Fields that the manager
/// applied before and now omits are removed, unless another manager owns them. Fields owned by others change only by force.
/// </summary>
public sealed class ServerSideApply(FieldWriter writer, FieldSchema schema, FieldSet ignored)
{
    /// <summary>What is wrong with the structure of an applied object; null if it is valid.</summary>
    public static string? Fault(ObjectValue applied, FieldSchema schema) => TypedFaults.Of(applied, schema);

    /// <param name="live">The current object; for a new object, the zeros of its type.</param>
    /// <param name="time">The current time.</param>
    public AppliedObject Apply(ObjectValue live, ObjectValue applied, FieldOwners owners, bool force, StringValue time)
    {
        var last = owners.Find(writer);
        var own = TreeFields.Of(applied, schema).RecursiveDifference(ignored);
        var with = owners.With(new FieldOwner(writer, own, last?.Time));
        var merged = TreeMerge.Of(live, applied, schema);
        if (last is { Fields.IsEmpty: false })
        {
            merged = Pruned(merged, last.Fields, with);
        }

        var comparison = TreeComparison.Of(live, merged, schema).Without(ignored);
        var conflicts = Conflicts(with, comparison.Written);
        if (conflicts.Count > 0 && !force)
        {
            return new AppliedObject(null, owners, conflicts);
        }

        var left = with.Without(comparison.Written, writer).Without(comparison.Removed, writer);
        var isChanged = !merged.Equals(live);
        var stripped = FieldOwners.Stripped(own);
        return new AppliedObject(isChanged ? merged : null, left.With(new FieldOwner(writer, stripped, isChanged ? time : last?.Time)), []);
    }

    private List<FieldOwner> Conflicts(FieldOwners owners, FieldSet written)
    {
        var conflicts = new List<FieldOwner>();
        foreach (var owner in owners.All)
        {
            if (!owner.Writer.IsSameAs(writer) && owner.Fields.Intersection(written) is { IsEmpty: false } taken)
            {
                conflicts.Add(owner with { Fields = taken });
            }
        }

        return conflicts;
    }

    private ObjectValue Pruned(ObjectValue merged, FieldSet last, FieldOwners owners)
    {
        var whole = last.WithNamedFields(schema);
        var pruned = TreeRemoval.Of(merged, whole, schema);
        var all = TreeFields.Of(merged, schema).WithNamedFields(schema);

        // Restore what any manager still owns, including this one …
        var owned = owners.All.Aggregate(new FieldSet(), static (union, owner) => union.Union(owner.Fields)).WithNamedFields(schema);
        pruned = TreeRemoval.Of(merged, all.Difference(Left(pruned).Union(owned)), schema);

        // … and what nobody owned.
        return TreeRemoval.Of(merged, all.Difference(Left(pruned)).Intersection(whole), schema);
    }

    private FieldSet Left(ObjectValue pruned) => TreeFields.Of(pruned, schema).WithNamedFields(schema);
}
