using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>The keywords with which a schema defines how lists and maps are merged.</summary>
internal static class ListWords
{
    private const string ListType = "x-kubernetes-list-type";
    private const string ListKeys = "x-kubernetes-list-map-keys";
    private const string MapType = "x-kubernetes-map-type";

    public static void Validate(ObjectValue schema, string path, FaultList faults)
    {
        if (schema["x-kubernetes-preserve-unknown-fields"] is BooleanValue { Boolean: false })
        {
            faults.InvalidObject($"{path}.x-kubernetes-preserve-unknown-fields", "false", "must be true or undefined");
        }

        ValidateType(schema, path, MapType, "object", ["atomic", "granular"], faults);
        ValidateType(schema, path, ListType, "array", ["atomic", "set", "map"], faults);
        var (type, keys) = (schema.Text(ListType), schema[ListKeys] as ListValue ?? ListValue.Empty);
        if (keys.Count > 0 && type.Length == 0)
        {
            faults.Required($"{path}.{ListType}", "must be map if x-kubernetes-list-map-keys is non-empty");
        }
        else if (keys.Count > 0 && type != "map")
        {
            faults.Invalid($"{path}.{ListType}", type, "must be map if x-kubernetes-list-map-keys is non-empty");
        }

        if (type == "map")
        {
            ValidateMap(schema, path, keys, faults);
        }

        if (type is "map" or "set" && schema["items"] is ObjectValue items)
        {
            ValidateNothings(items, path, type, keys, faults);
        }
    }

    private static void ValidateType(ObjectValue schema, string path, string word, string wanted, string[] values, FaultList faults)
    {
        if (schema[word] is not StringValue { Text: var value })
        {
            return;
        }

        var type = schema.Text("type");
        if (type.Length == 0)
        {
            faults.Required($"{path}.type", $"must be {wanted} if {word} is specified");
        }
        else if (type != wanted)
        {
            faults.Invalid($"{path}.type", type, $"must be {wanted} if {word} is specified");
        }
        else if (value == "set" && schema["items"] is ObjectValue items)
        {
            ValidateSet(items, $"{path}.items", faults);
        }

        if (!values.Contains(value, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported($"{path}.{word}", value, values));
        }
    }

    private static void ValidateSet(ObjectValue items, string path, FaultList faults)
    {
        const string Atomic = "must be atomic as item of a list with x-kubernetes-list-type=set";
        if (items.Text("type") == "array" && items.Text(ListType) is { Length: > 0 } list && list != "atomic")
        {
            faults.Invalid($"{path}.{ListType}", list, Atomic);
        }
        else if (items.Text("type") == "object" && items.Text(MapType) != "atomic")
        {
            // Upstream shows the list type here, although an object has none.
            faults.Invalid($"{path}.{MapType}", items[ListType] is StringValue type ? type.Text : "null", Atomic);
        }
    }

    private static void ValidateMap(ObjectValue schema, string path, ListValue keys, FaultList faults)
    {
        if (keys.Count == 0)
        {
            faults.Required($"{path}.{ListKeys}", "must not be empty if x-kubernetes-list-type is map");
        }

        if (schema["items"] is not ObjectValue items)
        {
            if (schema["items"] is not ListValue)
            {
                faults.Required($"{path}.items", "must have a schema if x-kubernetes-list-type is map");
            }

            return;
        }

        if (items.Text("type") != "object")
        {
            faults.Invalid($"{path}.items.type", items.Text("type"), "must be object if parent array's x-kubernetes-list-type is map");
            return;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys.OfType<StringValue>().Select(static key => key.Text))
        {
            if (items.Find("properties", key) is not ObjectValue property)
            {
                faults.InvalidObject($"{path}.{ListKeys}", GoSyntax.StringList(keys), "entries must all be names of item properties");
            }
            else if (property.Text("type") is "array" or "object")
            {
                faults.Invalid($"{path}.items.properties[{key}].type", "object",
                    "must be a scalar type if parent array's x-kubernetes-list-type is map");
            }

            if (!known.Add(key))
            {
                faults.InvalidObject($"{path}.{ListKeys}", GoSyntax.StringList(keys), "must not contain duplicate entries");
            }
        }
    }

    // Elements identified by keys must have these keys.
    private static void ValidateNothings(ObjectValue items, string path, string type, ListValue keys, FaultList faults)
    {
        if (items["nullable"] is BooleanValue { Boolean: true })
        {
            faults.Forbidden($"{path}.items.nullable", $"cannot be nullable when x-kubernetes-list-type is {type}");
        }

        var required = items["required"] as ListValue ?? ListValue.Empty;
        foreach (var key in type == "map" ? keys.OfType<StringValue>() : [])
        {
            if (items.Find("properties", key.Text) is not ObjectValue property)
            {
                continue;
            }

            var place = $"{path}.items.properties[{key.Text}]";
            if (!required.Contains(key) && property["default"] is null)
            {
                faults.Required($"{place}.default",
                    "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property");
            }

            if (property["nullable"] is BooleanValue { Boolean: true })
            {
                faults.Forbidden($"{place}.nullable", "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
            }
        }
    }
}
