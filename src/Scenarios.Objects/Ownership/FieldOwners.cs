using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// Reckons who owns which field of an object (structured-merge-diff, merge/update.go; apimachinery, util/managedfields). A value: what
/// is reckoned from does not change.
/// </summary>
public sealed class FieldOwners
{
    /// <summary>More entries of plain writes than this are joined (capmanagers.go).</summary>
    private const int MostUpdaters = 10;

    private readonly List<FieldOwner> _owners;

    private FieldOwners(IEnumerable<FieldOwner> owners) => _owners = [.. owners];

    public IReadOnlyList<FieldOwner> All => _owners;

    /// <summary>The owners after these writes to an object.</summary>
    /// <param name="tree">The object as it is now.</param>
    public static FieldOwners Of(WriteHistory? history, ObjectValue tree, string apiVersion, string kind)
    {
        var writes = new Stack<(WriteHistory Write, ObjectValue After)>();
        var left = tree;
        for (var write = history; write is not null; write = write.Earlier)
        {
            if (write.Owners is not null)
            {
                writes.Push((write, ObjectValue.Empty));
                break;
            }

            writes.Push((write, write.AfterIn(left)));
            left = write.FoundIn(left);
        }

        var owners = new FieldOwners([]);
        foreach (var (write, after) in writes)
        {
            owners = write.Owners is { } known ? new FieldOwners(known) : owners.After(write, after, apiVersion, kind);
        }

        return owners;
    }

    public static FieldOwners From(IEnumerable<FieldOwner> owners) => new(owners);

    /// <summary>The owners that entries of <c>metadata.managedFields</c> tell of.</summary>
    /// <param name="parse">Reads JSON; null for what is none.</param>
    /// <returns>Null where an entry is none.</returns>
    public static FieldOwners? Parse(ListValue entries, Func<string, Value?> parse)
    {
        var owners = new FieldOwners([]);
        foreach (var entry in entries)
        {
            if (entry.Find("fieldsV1") is not ObjectValue tree || FieldsText.Read(tree, parse) is not { } fields)
            {
                return null;
            }

            var writer = new FieldWriter(
                entry.Text("manager"), entry.Text("operation") == "Apply", entry.Text("apiVersion"), entry.Text("subresource"));
            owners = owners.With(new FieldOwner(writer, fields, entry.Find("time") as StringValue));
        }

        return owners;
    }

    /// <summary>Without what nobody owns.</summary>
    public static FieldSet Stripped(FieldSet fields) => fields.Difference(OwnershipRules.Stripped);

    /// <summary>What writes to a subresource of the kind do not write whatever they say.</summary>
    public static FieldSet IgnoredBy(string apiVersion, string kind, string subresource) =>
        OwnershipRules.IgnoredBy(apiVersion, kind, subresource);

    /// <summary>The owner's entry, or null.</summary>
    public FieldOwner? Find(FieldWriter writer) => _owners.Find(owner => owner.Writer.IsSameAs(writer));

    /// <summary>With one entry replaced, added or, where it is empty, taken out.</summary>
    public FieldOwners With(FieldOwner owner)
    {
        var result = new FieldOwners(_owners.Where(other => !other.Writer.IsSameAs(owner.Writer)));
        if (!owner.Fields.IsEmpty)
        {
            result._owners.Add(owner);
        }

        return result;
    }

    /// <summary>What all but the writer own, each without this.</summary>
    public FieldOwners Without(FieldSet fields, FieldWriter? except)
    {
        var result = new FieldOwners([]);
        foreach (var owner in _owners)
        {
            var left = except is not null && owner.Writer.IsSameAs(except) ? owner.Fields : owner.Fields.Difference(fields);
            if (!left.IsEmpty)
            {
                result._owners.Add(owner with { Fields = left });
            }
        }

        return result;
    }

    /// <summary>As <c>metadata.managedFields</c> has it, in its order.</summary>
    public ListValue ToList() => ListValue.From(Sorted().Select(Entry));

    /// <summary>The structure of a kind's objects; null for kinds without facts.</summary>
    internal static TypeFacts? StructureOf(string apiVersion, string kind) =>
        FactTable.Kubernetes.FindType($"{(apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion : $"core/{apiVersion}")}.{kind}");

    private FieldOwners After(WriteHistory write, ObjectValue left, string apiVersion, string kind)
    {
        var (before, after) = (write.Before, left);
        if (write.IsOfStatus)
        {
            before = ObjectValue.Of(("status", before!));
            after = ObjectValue.Of(("status", after));
        }

        var comparison = Compare(write, before, after, (apiVersion, kind));
        return write.Other is { } other
            ? Updated(write, comparison, Compare(write, other.Before, other.After, (other.ApiVersion, kind)), other.ApiVersion).Capped()
            : Updated(write.Writer!, comparison, write.Time).Capped();
    }

    private static TreeComparison Compare(WriteHistory write, ObjectValue? before, ObjectValue after, (string ApiVersion, string Kind) type)
    {
        var isScale = write.Writer!.Subresource == "scale";
        var structure = isScale ? StructureOf("autoscaling/v1", "Scale") : write.Structure ?? StructureOf(type.ApiVersion, type.Kind);
        if (structure is not null && structure != write.Structure && !write.IsOfStatus)
        {
            before ??= GoZeros.Of(structure);
            after = GoZeros.AddTo(after, structure);
        }

        var ignored = isScale ? OwnershipRules.Stripped : OwnershipRules.IgnoredBy(type.ApiVersion, type.Kind, write.Writer.Subresource);
        return TreeComparison.Of(before ?? ObjectValue.Empty, after, FieldSchema.Of(structure)).Without(ignored);
    }

    /// <summary>A plain write takes what it changes from all others.</summary>
    private FieldOwners Updated(FieldWriter writer, TreeComparison comparison, StringValue? time)
    {
        var written = comparison.Written.Difference(OwnershipRules.Stripped);
        var others = Without(comparison.Written, null).Without(comparison.Removed, null);
        if (written.IsEmpty)
        {
            return others;
        }

        var own = others.Find(writer)?.Fields;
        return others.With(new FieldOwner(writer, own is null ? written : own.Union(written), time));
    }

    /// <summary>Where a kind is written in two versions, each owner loses what is changed in the version in which he wrote.</summary>
    private FieldOwners Updated(WriteHistory write, TreeComparison comparison, TreeComparison other, string otherVersion)
    {
        var isOther = _owners.ToLookup(owner => owner.Writer.ApiVersion == otherVersion);
        var (here, there) = (new FieldOwners(isOther[false]), new FieldOwners(isOther[true]));
        var writesThere = write.Writer!.ApiVersion == otherVersion;
        here = writesThere ? here.Without(comparison.Written, null).Without(comparison.Removed, null)
            : here.Updated(write.Writer, comparison, write.Time);
        there = writesThere ? there.Updated(write.Writer, other, write.Time)
            : there.Without(other.Written, null).Without(other.Removed, null);
        return new FieldOwners(here.All.Concat(there.All));
    }

    private FieldOwners Capped()
    {
        var updaters = _owners.Where(static owner => !owner.Writer.IsApply).ToList();
        if (updaters.Count <= MostUpdaters)
        {
            return this;
        }

        var result = this;
        foreach (var old in updaters.OrderBy(static owner => owner.Time?.Text ?? string.Empty,
            StringComparer.Ordinal).Take(updaters.Count - MostUpdaters + 1))
        {
            var joined = new FieldWriter("ancient-changes", false, old.Writer.ApiVersion, string.Empty);
            var fields = result.Find(joined)?.Fields is { } known ? known.Union(old.Fields) : old.Fields;
            result = result.With(old with { Fields = new FieldSet() }).With(new FieldOwner(joined, fields, old.Time));
        }

        return result;
    }

    private IEnumerable<FieldOwner> Sorted() => _owners
        .OrderBy(static owner => owner.Writer.Operation, StringComparer.Ordinal)
        .ThenBy(static owner => owner.Time?.Text ?? string.Empty, StringComparer.Ordinal)
        .ThenBy(static owner => owner.Writer.Manager, StringComparer.Ordinal)
        .ThenBy(static owner => owner.Writer.ApiVersion, StringComparer.Ordinal)
        .ThenBy(static owner => owner.Writer.Subresource, StringComparer.Ordinal);

    private static ObjectValue Entry(FieldOwner owner) => new ObjectBuilder(7)
        .Add("manager", owner.Writer.Manager)
        .Add("operation", owner.Writer.Operation)
        .Add("apiVersion", owner.Writer.ApiVersion)
        .AddIfSet("time", owner.Time)
        .Add("fieldsType", "FieldsV1")
        .Add("fieldsV1", FieldsText.Write(owner.Fields))
        .AddIfSet("subresource", owner.Writer.Subresource)
        .ToObject();
}
