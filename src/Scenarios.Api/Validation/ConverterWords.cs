using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>
/// The result of a strategic merge patch is not decoded but converted, and the converter has its own messages for type errors
/// (apimachinery, pkg/runtime/converter.go, fromUnstructured).
/// </summary>
internal static class ConverterWords
{
    /// <summary>The prefix for errors of a decoder that the converter calls.</summary>
    public const string OfJson = "error decoding from json: ";

    public static string Of(Value value, FieldType type) => type.Kind switch
    {
        FieldKind.Object => $"cannot restore struct from: {KindOf(value)}",
        FieldKind.Map => $"cannot restore map from {KindOf(value)}",
        FieldKind.List or FieldKind.Bytes => $"cannot restore slice from {KindOf(value)}",

        // These types have their own decoders.
        FieldKind.Time or FieldKind.MicroTime or FieldKind.Duration =>
            $"json: cannot unmarshal {value.TypeName} into Go value of type string",
        FieldKind.IntOrString => $"json: cannot unmarshal {NumberOr(value)} into Go value of type int32",
        _ when IsConvertible(value, type.Kind) => $"cannot convert {KindOf(value)} to {type.GoName}",
        _ => $"unrecognized type: {NameOf(type.Kind)}",
    };

    // Conversions that Go supports but JSON does not allow: an integer to a text, a number to another type of number.
    private static bool IsConvertible(Value value, FieldKind kind) => (value, kind) switch
    {
        (IntegerValue, FieldKind.String) => true,
        (IntegerValue or FloatValue, FieldKind.Int32 or FieldKind.Int64 or FieldKind.Float) => true,
        _ => false,
    };

    private static string KindOf(Value value) => value switch
    {
        IntegerValue => "int64",
        FloatValue => "float64",
        ObjectValue => "map",
        ListValue => "slice",
        _ => value.TypeName,
    };

    private static string NumberOr(Value value) =>
        value is IntegerValue or FloatValue ? $"number {JsonWriter.WriteCompact(value)}" : value.TypeName;

    // The type without the name that Go gives it.
    private static string NameOf(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => "bool",
        FieldKind.Int32 => "int32",
        FieldKind.Int64 => "int64",
        FieldKind.Float => "float64",
        _ => "string",
    };
}
