using System.Globalization;

namespace Scenarios.Api.Quantities;

/// <summary>Quantities as Go's <c>%#v</c> prints them in errors, read from their canonical form.</summary>
internal static class GoQuantity
{
    private const string Suffixes = "num kMGTPE";

    public static string Of(Quantity quantity)
    {
        var text = quantity.ToString();
        var digits = text.TrimEnd('i', 'n', 'u', 'm', 'k', 'K', 'M', 'G', 'T', 'P', 'E');
        var suffix = text[digits.Length..];
        var (value, scale) = quantity.Format == QuantityFormat.BinarySI
            ? (quantity.Value.ToString(CultureInfo.InvariantCulture), 0)
            : (digits, (Suffixes.IndexOf(suffix.Length == 0 ? ' ' : suffix[0], StringComparison.Ordinal) - 3) * 3);
        const string Decimal = "resource.infDecAmount{Dec:(*inf.Dec)(nil)}";
        var amount = $"resource.int64Amount{{value:{value}, scale:{scale}}}";
        return $"resource.Quantity{{i:{amount}, d:{Decimal}, s:\"{text}\", Format:\"{quantity.Format}\"}}";
    }

    /// <summary>One divided by the other, as <c>%f</c> prints it.</summary>
    public static string Ratio(Quantity dividend, Quantity divisor) =>
        ((double)dividend.MilliValue / divisor.MilliValue).ToString("F6", CultureInfo.InvariantCulture);
}
