using System.Globalization;

namespace Scenarios.Api.Quantities;

/// <summary>The suffix after a quantity's number.</summary>
internal readonly record struct QuantitySuffix(int Base, int Exponent, QuantityFormat Format)
{
    private const int LargestExponent = 100;
    private static readonly string[] DecimalNames = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] BinaryNames = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];

    /// <summary>Returns null if the text is not a suffix.</summary>
    public static QuantitySuffix? Parse(string text)
    {
        if (Array.IndexOf(DecimalNames, text) is >= 0 and var power)
        {
            return new QuantitySuffix(10, (power - 3) * 3, QuantityFormat.DecimalSI);
        }

        if (Array.IndexOf(BinaryNames, text) is > 0 and var binary)
        {
            return new QuantitySuffix(2, binary * 10, QuantityFormat.BinarySI);
        }

        return text.Length > 1 && (text[0] is 'e' or 'E')
            && int.TryParse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? new QuantitySuffix(10, Math.Clamp(exponent, -LargestExponent, LargestExponent), QuantityFormat.DecimalExponent)
            : null;
    }

    /// <summary>There is no suffix beyond E, and Go then writes none: 1000E becomes 1.</summary>
    /// <param name="exponent">A power of ten: a multiple of three, at least -9.</param>
    public static string Decimal(int exponent) => DecimalNames.ElementAtOrDefault((exponent / 3) + 3) ?? string.Empty;

    /// <param name="exponent">A power of 1024.</param>
    public static string Binary(int exponent) => BinaryNames[exponent];
}
