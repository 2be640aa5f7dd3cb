using Scenarios.Objects.Facts;
using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Patches.Apply;

/// <summary>
/// The errors that make an applied object invalid for its kind, in the words of structured-merge-diff (typed/validate.go).
/// </summary>
internal sealed class TypedFaults
{
    private readonly List<string> _faults = [];

    /// <returns>Null if nothing is wrong.</returns>
    public static string? Of(ObjectValue tree, FieldSchema schema)
    {
        var faults = new TypedFaults();
        faults.Check(tree, schema, string.Empty);
        return faults._faults.Count switch
        {
            0 => null,
            1 => faults._faults[0],
            _ => $"errors:\n{string.Join('\n', faults._faults.Select(static fault => "  " + fault))}",
        };
    }

    private void Check(Value value, FieldSchema schema, string path)
    {
        if (!schema.IsKnown || value is NullValue)
        {
            return;
        }

        if (schema.IsStructure || schema.IsMap)
        {
            CheckFields(value, schema, path);
        }
        else if (schema.IsList)
        {
            CheckItems(value, schema, path);
        }
        else if (Mismatch(value, schema.Type!.Kind) is { } expected)
        {
            Add(path, $"expected {expected}, got {Shown(value)}");
        }
    }

    private void CheckFields(Value value, FieldSchema schema, string path)
    {
        if (value is not ObjectValue tree)
        {
            Add(path, $"expected map, got {Shown(value)}");
            return;
        }

        foreach (var (name, inner) in tree)
        {
            if (schema.Structure is { IsOpen: false } structure && structure.Find(name) is null)
            {
                Add($"{path}.{name}", "field not declared in schema");
                continue;
            }

            Check(inner, schema.At(name), $"{path}.{name}");
        }
    }

    private void CheckItems(Value value, FieldSchema schema, string path)
    {
        if (value is not ListValue items)
        {
            Add(path, $"expected list, got {Shown(value)}");
            return;
        }

        var seen = new HashSet<FieldElement>();
        for (var index = 0; index < items.Count; index++)
        {
            if (schema.IsAtomic)
            {
                Check(items[index], schema.Element, $"{path}[{index}]");
                continue;
            }

            if (schema.IsKeyed && items[index] is not ObjectValue)
            {
                Add($"{path}: element {index}", "associative list with keys may not have non-map elements");
                continue;
            }

            if (schema.IsKeyed && MissingKeys((ObjectValue)items[index], schema) is { } missing)
            {
                Add($"{path}: element {index}", missing);
                continue;
            }

            var name = schema.NameOf(items[index]);
            if (!seen.Add(name))
            {
                Add(path, $"duplicate entries for key {name}");
            }

            Check(items[index], schema.Element, path + name);
        }
    }

    private static string? MissingKeys(ObjectValue item, FieldSchema schema) =>
        schema.Field!.ListKeys.All(key => item[key] is null && schema.Element.Structure?.Find(key)?.Default is null)
            ? "associative list with keys has an element that omits key field "
                + $"{string.Join(" and ", schema.Field!.ListKeys.Select(static key => $"\"{key}\""))}"
            : null;

    private void Add(string path, string fault) => _faults.Add($"{path}: {fault}");

    private static string? Mismatch(Value value, FieldKind kind) => kind switch
    {
        FieldKind.String or FieldKind.Bytes or FieldKind.Duration when value is not StringValue => "string",
        FieldKind.Int32 or FieldKind.Int64 when value is not (IntegerValue or FloatValue) => "numeric (int or float)",
        FieldKind.Float when value is not (IntegerValue or FloatValue) => "numeric (int or float)",
        FieldKind.Boolean when value is not BooleanValue => "boolean",
        _ => null,
    };

    private static string Shown(Value value) => $"&value.valueUnstructured{{Value:{Go(value)}}}";

    // Decoded JSON as Go's %#v prints it.
    private static string Go(Value value) => value switch
    {
        StringValue text => GoText.Quote(text.Text),
        ObjectValue tree => $"map[string]interface {{}}{{{string.Join(", ", Fields(tree))}}}",
        ListValue items => $"[]interface {{}}{{{string.Join(", ", items.Select(Go))}}}",
        NullValue => "interface {}(nil)",
        _ => JsonWriter.WriteCompact(value, FieldOrder.Sorted),
    };

    private static IEnumerable<string> Fields(ObjectValue tree) =>
        tree.OrderBy(static field => field.Key, StringComparer.Ordinal)
            .Select(static field => $"{GoText.Quote(field.Key)}:{Go(field.Value)}");
}
