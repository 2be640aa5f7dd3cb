using System.Globalization;
using System.Text;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>Go structures that are a single value in JSON: times, quantities, and numbers or names.</summary>
internal static class GoScalars
{
    private const string NoLocation = "loc:(*time.Location)<nil>";

    public static void Print(StringBuilder text, Value? value, FieldKind kind)
    {
        switch (kind)
        {
            case FieldKind.Time:
                // The only time in a template is the zero time.
                text.Append("{Time:(time.Time){wall:(uint64)0 ext:(int64)0 ").Append(NoLocation).Append("}}");
                break;
            case FieldKind.IntOrString:
                AppendIntOrString(text, value);
                break;
            case FieldKind.Quantity:
                AppendQuantity(text, (value as StringValue)?.Text ?? value?.ToString() ?? "0");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "Go prints this as it is.");
        }
    }

    private static void AppendIntOrString(StringBuilder text, Value? value)
    {
        var name = (value as StringValue)?.Text;
        var number = (value as IntegerValue)?.Integer ?? 0;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{{Type:(intstr.Type){(name is null ? 0 : 1)} IntVal:(int32){number} StrVal:(string){name}}}");
    }

    /// <summary>
    /// Quantities that fit into 64 bits keep their digits, and those that are certainly canonical keep their text
    /// (apimachinery, api/resource/quantity.go, ParseQuantity's fast path).
    /// </summary>
    private static void AppendQuantity(StringBuilder text, string quantity)
    {
        var (digits, suffix) = Split(quantity);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        digits = digits.Replace(".", string.Empty, StringComparison.Ordinal);
        var value = long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var (scale, shift, format) = Read(suffix);
        var known = IsSurelyCanonical(digits, value, scale - decimals, format) ? quantity : string.Empty;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{{i:(resource.int64Amount){{value:(int64){value << shift} scale:(resource.Scale){scale - decimals}}} ");
        text.Append("d:(resource.infDecAmount){Dec:(*inf.Dec)<nil>} ");
        text.Append(CultureInfo.InvariantCulture, $"s:(string){known} Format:(resource.Format){format}}}");
    }

    /// <summary>A quick check that no factor could be moved from the digits into the suffix.</summary>
    private static bool IsSurelyCanonical(string digits, long value, int scale, string format) =>
        format == "BinarySI"
            ? (value & 7) != 0
            : scale % 3 == 0 && !digits.EndsWith("000", StringComparison.Ordinal) && digits[0] != '0';

    private static (string Digits, string Suffix) Split(string quantity)
    {
        var end = 0;
        while (end < quantity.Length && (char.IsAsciiDigit(quantity[end]) || quantity[end] is '.' or '-' or '+'))
        {
            end++;
        }

        return (quantity[..end], quantity[end..]);
    }

    private static (int Scale, int Shift, string Format) Read(string suffix) => suffix switch
    {
        "Ki" => (0, 10, "BinarySI"),
        "Mi" => (0, 20, "BinarySI"),
        "Gi" => (0, 30, "BinarySI"),
        "Ti" => (0, 40, "BinarySI"),
        "Pi" => (0, 50, "BinarySI"),
        "Ei" => (0, 60, "BinarySI"),
        "n" => (-9, 0, "DecimalSI"),
        "u" => (-6, 0, "DecimalSI"),
        "m" => (-3, 0, "DecimalSI"),
        "k" => (3, 0, "DecimalSI"),
        "M" => (6, 0, "DecimalSI"),
        "G" => (9, 0, "DecimalSI"),
        "T" => (12, 0, "DecimalSI"),
        "P" => (15, 0, "DecimalSI"),
        "E" => (18, 0, "DecimalSI"),
        "" => (0, 0, "DecimalSI"),
        _ => (int.Parse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), 0, "DecimalExponent"),
    };
}
