using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// Computes who owns which field of an object (structured-merge-diff, merge/update.go; apimachinery, util/managedfields). Immutable: each
/// operation returns a new value.
/// </summary>
public sealed class FieldOwners
{
    /// <summary>Beyond this number, entries of updates (not of apply) are merged (capmanagers.go).</summary>
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

    /// <summary>Reads the owners from entries of <c>metadata.managedFields</c>.</summary>
    /// <param name="parse">Parses JSON; returns null when the text is not JSON.</param>
    /// <returns>Null if an entry is malformed.</returns>
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

    /// <summary>Removes the fields that nobody owns.</summary>
    public static FieldSet Stripped(FieldSet fields) => fields.Difference(OwnershipRules.Stripped);

    /// <summary>The fields that a write to the subresource ignores, whatever the request contains.</summary>
    public static FieldSet IgnoredBy(string apiVersion, string kind, string subresource) =>
        OwnershipRules.IgnoredBy(apiVersion, kind, subresource);

    /// <summary>The writer's entry; null if there is none.</summary>
    public FieldOwner? Find(FieldWriter writer) => _owners.Find(owner => owner.Writer.IsSameAs(writer));

    /// <summary>A copy with one entry replaced or added. An empty entry is removed.</summary>
    public FieldOwners With(FieldOwner owner)
    {
        var result = new FieldOwners(_owners.Where(other => !other.Writer.IsSameAs(owner.Writer)));
        if (!owner.Fields.IsEmpty)
        {
            result._owners.Add(owner);
        }

        return result;
    }

    /// <summary>A copy in which everybody but the excepted writer loses these fields.</summary>
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

    /// <summary>The entries of <c>metadata.managedFields</c>, in its order.</summary>
    public ListValue ToList() => ListValue.From(Sorted().Select(Entry));

    /// <summary>The structure of the kind's objects; null for kinds that the fact table does not know.</summary>
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

    /// <summary>An update takes the changed fields away from all others.</summary>
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

    /// <summary>If a kind is written in two versions, each owner loses what the write changes in that owner's version.</summary>
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
