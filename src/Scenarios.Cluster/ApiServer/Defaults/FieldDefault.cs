using System.Globalization;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>The fact table's default for a field that the user left out. Shared by all objects.</summary>
/// <param name="IsPointer">Whether an explicit zero counts as set.</param>
internal sealed record FieldDefault(string Name, Value Value, bool IsPointer)
{
    /// <summary>The field's default in objects of the root kind; null if it has none.</summary>
    public static FieldDefault? Of(FieldFacts field, string rootKind)
    {
        if (field.Default is not { } text || (field.DefaultOn.Length > 0 && field.DefaultOn != rootKind))
        {
            return null;
        }

        // A zero default of a non-pointer field changes nothing.
        var value = ValueOf(field.Type, text);
        return field.IsPointer || !IsZero(value) ? new FieldDefault(field.Name, value, field.IsPointer) : null;
    }

    public ObjectValue ApplyTo(ObjectValue tree)
    {
        var written = tree[Name];
        return written is null or NullValue || (!IsPointer && IsZero(written)) ? tree.With(Name, Value) : tree;
    }

    private static Value ValueOf(FieldType type, string text) => type.Kind switch
    {
        FieldKind.Object => ObjectValue.Empty,
        FieldKind.Boolean => BooleanValue.Of(text == "true"),
        FieldKind.Int32 or FieldKind.Int64 => IntegerValue.Of(long.Parse(text, CultureInfo.InvariantCulture)),
        FieldKind.IntOrString when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            IntegerValue.Of(number),
        _ => StringValue.Shared(text),
    };

    private static bool IsZero(Value value) =>
        value is StringValue { Text.Length: 0 } or IntegerValue { Integer: 0 } or BooleanValue { Boolean: false };
}
