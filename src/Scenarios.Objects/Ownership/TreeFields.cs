using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>The set of all fields of a tree (structured-merge-diff, typed/tofieldset.go).</summary>
public static class TreeFields
{
    public static FieldSet Of(ObjectValue tree, FieldSchema schema)
    {
        var set = new FieldSet();
        Add(tree, schema, set);
        return set;
    }

    private static void Add(Value value, FieldSchema schema, FieldSet set)
    {
        switch (value)
        {
            case ObjectValue tree when !schema.IsAtomic && (schema.IsStructure || schema.IsMap || !schema.IsKnown):
                AddFields(tree, schema, set);
                break;
            case ListValue items when schema.IsList && !schema.IsAtomic:
                foreach (var item in items)
                {
                    var child = new FieldSet { IsMember = true };
                    Add(item, schema.Element, child);
                    set.Put(schema.NameOf(item), child);
                }

                break;
            case NullValue when schema.IsStructure || schema.IsMap || (schema.IsList && !schema.IsAtomic):
                break;
            default:
                set.IsMember = true;
                break;
        }
    }

    private static void AddFields(ObjectValue tree, FieldSchema schema, FieldSet set)
    {
        foreach (var (name, value) in tree)
        {
            var isNamed = schema.Structure?.Find(name) is not null;
            var child = new FieldSet { IsMember = value is NullValue or ObjectValue { Count: 0 } || !isNamed };
            Add(value, schema.At(name), child);
            set.Put(FieldElement.Field(name), child);
        }
    }
}
