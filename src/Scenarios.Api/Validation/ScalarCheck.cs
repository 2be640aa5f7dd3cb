using System.Buffers.Text;
using System.Globalization;
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
        FieldKind.Time or FieldKind.MicroTime => value is StringValue time && IsTime(time.Text),
        FieldKind.Duration => value is StringValue duration && GoDuration.TryParse(duration.Text, out _) is not null,
        FieldKind.Quantity =>
            value is IntegerValue or FloatValue || (value is StringValue quantity && Quantity.TryParse(quantity.Text, out _, out _)),
        FieldKind.IntOrString => value is StringValue or IntegerValue { Integer: >= int.MinValue and <= int.MaxValue },
        FieldKind.FieldsV1 => value is ObjectValue,
        _ => true,
    };

    /// <summary>
    /// Whether <c>time.Parse(time.RFC3339, …)</c> accepts the text, except for one-digit hours, the year 0 and offsets that .NET does not
    /// know.
    /// </summary>
    internal static bool IsTime(string text)
    {
        const int Seconds = 19;
        var rest = text.AsSpan(Math.Min(Seconds, text.Length));

        // Go accepts fractions of any length, .NET's exact format does not.
        var fraction = rest is ['.', ..] ? rest.Length - rest[1..].TrimStart("0123456789").Length : 0;
        var zone = rest[fraction..];
        return fraction != 1
            && zone is "Z" or ['+' or '-', _, _, ':', _, _]
            && DateTimeOffset.TryParseExact(
                string.Concat(text.AsSpan(0, Seconds), zone is "Z" ? "+00:00" : zone),
                "yyyy-MM-dd'T'HH:mm:sszzz",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _);
    }
}
