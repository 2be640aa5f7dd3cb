using System.Buffers.Text;
using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Validation;

/// <summary>Whether Go's decoder would take a value for a scalar type.</summary>
internal static class ScalarCheck
{
    public static bool Fits(Value value, SchemaKind kind) => kind switch
    {
        _ when value is NullValue => true,
        SchemaKind.String => value is StringValue,
        SchemaKind.Boolean => value is BooleanValue,
        SchemaKind.Int32 => value is IntegerValue { Integer: >= int.MinValue and <= int.MaxValue },
        SchemaKind.Int64 => value is IntegerValue,
        SchemaKind.Float => value is IntegerValue or FloatValue,
        SchemaKind.Bytes => value is StringValue bytes && Base64.IsValid(bytes.Text),
        SchemaKind.Time or SchemaKind.MicroTime => value is StringValue time && IsTime(time.Text),
        SchemaKind.Duration => value is StringValue duration && GoDuration.IsValid(duration.Text),
        SchemaKind.Quantity => value is IntegerValue or FloatValue || (value is StringValue quantity && Quantity.TryParse(quantity.Text, out _, out _)),
        SchemaKind.IntOrString => value is StringValue or IntegerValue { Integer: >= int.MinValue and <= int.MaxValue },
        SchemaKind.FieldsV1 => value is ObjectValue,
        _ => true,
    };

    internal static bool IsTime(string text) =>
        text.Length >= 20 && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
