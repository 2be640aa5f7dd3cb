using System.Buffers.Text;
using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>Whether Go's decoder would accept a value for a scalar type.</summary>
internal static class ScalarCheck
{
    public static bool Fits(Value value, FieldKind kind) => kind switch
    {
        _ when value is NullValue => true,
        FieldKind.String => value is StringValue,
        FieldKind.Boolean => value is BooleanValue,
        FieldKind.Int32 => value is IntegerValue { Integer: >= int.MinValue and <= int.MaxValue },
        FieldKind.Int64 => value is IntegerValue,
        FieldKind.Float => value is IntegerValue or FloatValue,
        FieldKind.Bytes => value is StringValue bytes && Base64.IsValid(bytes.Text),
        FieldKind.Time or FieldKind.MicroTime => value is StringValue time && Timestamp.TryParse(time.Text) is not null,
        FieldKind.Duration => value is StringValue duration && GoDuration.TryParse(duration.Text, out _) is not null,
        FieldKind.Quantity =>
            value is IntegerValue or FloatValue || (value is StringValue quantity && Quantity.TryParse(quantity.Text, out _, out _)),
        FieldKind.IntOrString => value is StringValue or IntegerValue { Integer: >= int.MinValue and <= int.MaxValue },
        FieldKind.FieldsV1 => value is ObjectValue,
        _ => true,
    };
}
