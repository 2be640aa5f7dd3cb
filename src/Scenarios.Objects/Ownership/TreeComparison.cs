using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// The paths added, modified or removed between two trees (structured-merge-diff, typed/compare.go). Subtrees that both share cost nothing.
/// </summary>
public sealed class TreeComparison
{
    public FieldSet Added { get; private set; } = new();

    public FieldSet Modified { get; private set; } = new();

    public FieldSet Removed { get; private set; } = new();

    /// <summary>The paths that are new or different in the second tree.</summary>
    public FieldSet Written => Modified.Union(Added);

    public static TreeComparison Of(ObjectValue? before, ObjectValue? after, FieldSchema schema)
    {
        var comparison = new TreeComparison();
        comparison.Compare(before, after, schema, new Place(comparison));
        return comparison;
    }

    /// <summary>A copy without the ignored paths.</summary>
    public TreeComparison Without(FieldSet ignored) => new()
    {
        Added = Added.RecursiveDifference(ignored),
        Modified = Modified.RecursiveDifference(ignored),
        Removed = Removed.RecursiveDifference(ignored),
    };

    private void Compare(Value? before, Value? after, FieldSchema schema, Place place)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        if (IsLeaf(before, after, schema))
        {
            if (before is null)
            {
                Mark(Added, place);
            }
            else if (after is null)
            {
                Mark(Removed, place);
            }
            else if (!before.Equals(after))
            {
                Mark(Modified, place);
            }

            return;
        }

        if (schema.IsList)
        {
            CompareItems(before as ListValue, after as ListValue, schema, place);
        }
        else
        {
            CompareFields(before as ObjectValue, after as ObjectValue, schema, place);
        }

        if (before is null)
        {
            Mark(Added, place);
        }
        else if (after is null)
        {
            Mark(Removed, place);
        }
    }

    private static bool IsLeaf(Value? before, Value? after, FieldSchema schema)
    {
        if (schema.IsAtomic)
        {
            return true;
        }

        if (schema.IsStructure || schema.IsMap)
        {
            return before is ListValue || after is ListValue;
        }

        if (schema.IsList)
        {
            return false;
        }

        return schema.IsKnown || (before ?? after) is not ObjectValue || (after ?? before) is not ObjectValue;
    }

    private void CompareFields(ObjectValue? before, ObjectValue? after, FieldSchema schema, Place place)
    {
        foreach (var (name, value) in before ?? ObjectValue.Empty)
        {
            Compare(value, after?[name], schema.At(name), place.Below(FieldElement.Field(name)));
        }

        foreach (var (name, value) in after ?? ObjectValue.Empty)
        {
            if (before?[name] is null)
            {
                Compare(null, value, schema.At(name), place.Below(FieldElement.Field(name)));
            }
        }
    }

    private void CompareItems(ListValue? before, ListValue? after, FieldSchema schema, Place place)
    {
        var theirs = Named(after, schema);
        var ours = Named(before, schema);
        foreach (var (name, value) in ours)
        {
            Compare(value, theirs.GetValueOrDefault(name), schema.Element, place.Below(name));
        }

        foreach (var (name, value) in theirs)
        {
            if (!ours.ContainsKey(name))
            {
                Compare(null, value, schema.Element, place.Below(name));
            }
        }
    }

    private static Dictionary<FieldElement, Value> Named(ListValue? items, FieldSchema schema)
    {
        var named = new Dictionary<FieldElement, Value>();
        foreach (var item in items ?? ListValue.Empty)
        {
            // Duplicates are combined into a list. A list in the place of an element is compared as a whole.
            var name = schema.NameOf(item);
            named[name] = named.TryGetValue(name, out var before)
                ? before is ListValue several ? several.WithAdded(item) : ListValue.Of(before, item)
                : item;
        }

        return named;
    }

    private void Mark(FieldSet set, Place place)
    {
        var node = place.In(set);
        node.IsMember = true;
    }

    /// <summary>The current position of the comparison: a linked list of steps, innermost first.</summary>
    private sealed class Place(TreeComparison owner, Place? outer = null, FieldElement? element = null)
    {
        public Place Below(FieldElement step) => new(owner, this, step);

        public FieldSet In(FieldSet root) => outer is null ? root : outer.In(root).At(element!);
    }
}
