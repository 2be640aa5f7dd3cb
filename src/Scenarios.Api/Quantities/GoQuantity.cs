using System.Globalization;

namespace Scenarios.Api.Quantities;

/// <summary>Quantities as Go's <c>%#v</c> prints them in errors, read from their canonical form.</summary>
internal static class GoQuantity
{
    private const string Suffixes = "num kMGTPE";

    public static string Of(Quantity quantity)
    {
        var (value, scale) = AmountOf(quantity);
        const string Decimal = "resource.infDecAmount{Dec:(*inf.Dec)(nil)}";
        var amount = string.Create(CultureInfo.InvariantCulture, $"resource.int64Amount{{value:{value}, scale:{scale}}}");
        return $"resource.Quantity{{i:{amount}, d:{Decimal}, s:\"{quantity}\", Format:\"{quantity.Format}\"}}";
    }

    /// <summary>How Go holds it: a number, and the power of ten that it is to be multiplied with.</summary>
    public static (long Value, int Scale) AmountOf(Quantity quantity)
    {
        var text = quantity.ToString();
        var digits = text.TrimEnd('i', 'n', 'u', 'm', 'k', 'K', 'M', 'G', 'T', 'P', 'E');
        var suffix = text[digits.Length..];
        return quantity.Format == QuantityFormat.BinarySI || !long.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            ? (quantity.Value, 0)
            : (number, (Suffixes.IndexOf(suffix.Length == 0 ? ' ' : suffix[0], StringComparison.Ordinal) - 3) * 3);
    }

    /// <summary>One divided by the other, as <c>%f</c> prints it.</summary>
    public static string Ratio(Quantity dividend, Quantity divisor) =>
        ((double)dividend.MilliValue / divisor.MilliValue).ToString("F6", CultureInfo.InvariantCulture);
}
