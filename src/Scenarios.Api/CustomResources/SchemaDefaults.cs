namespace Scenarios.Api.CustomResources;

/// <summary>Sets missing fields to the defaults of a schema (apiextensions, pkg/apiserver/schema/defaulting).</summary>
internal static class SchemaDefaults
{
    public static ObjectValue Apply(ObjectValue tree, ObjectValue schema)
    {
        foreach (var (name, definition) in schema["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            if (definition is not ObjectValue property || name is "apiVersion" or "kind" or "metadata")
            {
                continue;
            }

            var value = tree[name];
            var isNothing = value is null || (value is NullValue && !StructuralSchema.Has(property, "nullable"));
            if (isNothing && property["default"] is { } standard)
            {
                value = standard;
                tree = tree.With(name, value);
            }

            tree = value is null ? tree : tree.With(name, Of(value, property));
        }

        if (schema["additionalProperties"] is ObjectValue others)
        {
            foreach (var (name, value) in tree)
            {
                tree = schema.Find("properties", name) is null ? tree.With(name, Of(value, others)) : tree;
            }
        }

        return tree;
    }

    private static Value Of(Value value, ObjectValue schema)
    {
        switch (value)
        {
            case ObjectValue fields:
                return Apply(fields, schema);
            case ListValue items when StructuralSchema.Items(schema) is { } element:
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, Of(items[index], element));
                }

                return items;
            default:
                return value;
        }
    }
}
