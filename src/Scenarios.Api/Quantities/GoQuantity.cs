using System.Globalization;

namespace Scenarios.Api.Quantities;

/// <summary>Quantities as Go's <c>%#v</c> prints them in errors.</summary>
internal static class GoQuantity
{
    private const string Suffixes = "num kMGTPE";

    /// <param name="written">As it was sent: Go keeps the digits of <c>0.5</c>, though it stores <c>500m</c>.</param>
    /// <param name="isPrinted">Whether Go has printed it before in words, and since then keeps that text.</param>
    public static string Of(Value? written, bool isPrinted = false)
    {
        var quantity = Quantity.Of(written);
        var (value, scale) = written is null ? AmountOf(quantity) : AmountOf(TextOf(written), quantity);
        var isCanonical = written is null || TextOf(written) == quantity.ToString();
        var text = isPrinted ? quantity.ToString() : isCanonical ? KeptText(quantity) : string.Empty;
        const string Decimal = "resource.infDecAmount{Dec:(*inf.Dec)(nil)}";
        var amount = string.Create(CultureInfo.InvariantCulture, $"resource.int64Amount{{value:{value}, scale:{scale}}}");
        return $"resource.Quantity{{i:{amount}, d:{Decimal}, s:\"{text}\", Format:\"{quantity.Format}\"}}";
    }

    /// <summary>
    /// The text that Go stores with the number. Empty if ParseQuantity does not recognize the text as canonical at once (apimachinery,
    /// pkg/api/resource): 32Mi, for example, might be part of a larger unit, because the last three bits of 32 are zero.
    /// </summary>
    public static string KeptText(Quantity quantity)
    {
        var text = quantity.ToString();
        var digits = text.AsSpan(0, text.AsSpan().TrimEnd("inumkKMGTPE").Length);
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return string.Empty;
        }

        var isKept = text == "0" || (quantity.Format == QuantityFormat.BinarySI
            ? (number & 7) != 0
            : !digits.EndsWith("000", StringComparison.Ordinal) && digits.TrimStart('-')[0] != '0');
        return isKept ? text : string.Empty;
    }

    /// <summary>Go's representation: a number, and the power of ten to multiply it by.</summary>
    public static (long Value, int Scale) AmountOf(Quantity quantity)
    {
        var text = quantity.ToString();
        var digits = text.TrimEnd('i', 'n', 'u', 'm', 'k', 'K', 'M', 'G', 'T', 'P', 'E');
        var suffix = text[digits.Length..];
        return quantity.Format == QuantityFormat.BinarySI || !long.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            ? (quantity.Value, 0)
            : (number, (Suffixes.IndexOf(suffix.Length == 0 ? ' ' : suffix[0], StringComparison.Ordinal) - 3) * 3);
    }

    private static string TextOf(Value written) => written is StringValue text ? text.Text : written.ToString();

    private static (long Value, int Scale) AmountOf(string text, Quantity quantity) =>
        quantity.Format == QuantityFormat.BinarySI || QuantityParts.Split(text) is not { Denominator.Length: > 0 } parts
            || QuantitySuffix.Parse(parts.Suffix) is not { } suffix
            || !long.TryParse(parts.Numerator + parts.Denominator, CultureInfo.InvariantCulture, out var digits)
            ? AmountOf(quantity)
            : (parts.IsNegative ? -digits : digits, suffix.Exponent - parts.Denominator.Length);

    /// <summary>The quotient of both, as <c>%f</c> prints it.</summary>
    public static string Ratio(Quantity dividend, Quantity divisor) =>
        ((double)dividend.MilliValue / divisor.MilliValue).ToString("F6", CultureInfo.InvariantCulture);
}
