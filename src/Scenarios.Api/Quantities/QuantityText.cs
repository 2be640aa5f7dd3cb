using System.Globalization;

namespace Scenarios.Api.Quantities;

/// <summary>How quantities are read and written (apimachinery, api/resource/quantity.go, suffix.go, scale_int.go).</summary>
internal static class QuantityText
{
    private const string WrongForm = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private const string WrongNumber = "unable to parse numeric part of quantity";
    private const string WrongSuffix = "unable to parse quantity's suffix";
    private const int NanoScale = 9;

    // This many digits certainly fit into 64 bits. Upstream's fast path keeps the text of such numbers if it is canonical.
    private const int SafeDigits = 18;
    private const int SafeBinaryDigits = 15;
    private static readonly Int128 Largest = Int128.MaxValue / 1024;

    /// <summary>Returns the error; empty on success.</summary>
    public static string Parse(string text, out Quantity quantity)
    {
        quantity = Quantity.Zero;
        if (QuantityParts.Split(text) is not { } parts)
        {
            return WrongForm;
        }

        if (QuantitySuffix.Parse(parts.Suffix) is not { } suffix)
        {
            return WrongSuffix;
        }

        if (parts.Numerator.Length == 0 && parts.Denominator.Length == 0)
        {
            return WrongNumber;
        }

        if (Nanos(parts, suffix) is not { } nanos)
        {
            return WrongNumber;
        }

        var format = suffix.Format;
        if (format == QuantityFormat.BinarySI)
        {
            nanos = Int128.Min(nanos, (Int128)long.MaxValue * 1_000_000_000);
            format = nanos > 0 && nanos < 1_000_000_000 && !IsFast(parts, suffix) ? QuantityFormat.DecimalSI : format;
        }

        quantity = new Quantity(parts.IsNegative ? -nanos : nanos, format, KeepsText(parts, suffix) ? text : null);
        return string.Empty;
    }

    /// <summary>The canonical form: the largest suffix that leaves a whole number.</summary>
    public static string Write(Quantity quantity)
    {
        if (quantity.IsZero)
        {
            return "0";
        }

        var nanos = quantity.Nanos;
        var isWhole = nanos % 1_000_000_000 == 0;
        var isSmall = Int128.Abs(nanos) < (Int128)1024 * 1_000_000_000;
        return quantity.Format == QuantityFormat.BinarySI && isWhole && !isSmall
            ? WriteBinary(nanos / 1_000_000_000)
            : WriteDecimal(nanos, quantity.Format == QuantityFormat.DecimalExponent);
    }

    private static string WriteBinary(Int128 units)
    {
        var exponent = 0;
        while (exponent < 6 && units % 1024 == 0)
        {
            units /= 1024;
            exponent++;
        }

        return units.ToString(CultureInfo.InvariantCulture) + QuantitySuffix.Binary(exponent);
    }

    private static string WriteDecimal(Int128 nanos, bool withExponent)
    {
        var exponent = -NanoScale;
        while (nanos % 1000 == 0)
        {
            nanos /= 1000;
            exponent += 3;
        }

        var suffix = withExponent
            ? exponent == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"e{exponent}")
            : QuantitySuffix.Decimal(exponent);
        return nanos.ToString(CultureInfo.InvariantCulture) + suffix;
    }

    // Returns billionths without the sign, rounded up so that a nonzero request never becomes zero. Null beyond the supported range.
    private static Int128? Nanos(QuantityParts parts, QuantitySuffix suffix)
    {
        if (!Int128.TryParse("0" + parts.Numerator + parts.Denominator, NumberStyles.None, CultureInfo.InvariantCulture, out var nanos))
        {
            return null;
        }

        for (var shift = 0; shift < (suffix.Base == 2 ? suffix.Exponent : 0); shift++)
        {
            if (nanos > Largest)
            {
                return null;
            }

            nanos *= 2;
        }

        var scale = NanoScale - parts.Denominator.Length + (suffix.Base == 10 ? suffix.Exponent : 0);
        for (; scale > 0 && nanos != 0; scale--)
        {
            if (nanos > Largest)
            {
                return null;
            }

            nanos *= 10;
        }

        var isInexact = false;
        for (; scale < 0 && nanos != 0; scale++)
        {
            isInexact |= nanos % 10 != 0;
            nanos /= 10;
            if (nanos == 0)
            {
                break;
            }
        }

        return nanos + (isInexact ? 1 : 0);
    }

    private static bool IsFast(QuantityParts parts, QuantitySuffix suffix) => suffix.Base == 10
        ? SafeDigits - parts.Numerator.Length - parts.Denominator.Length >= 0 && suffix.Exponent - parts.Denominator.Length >= -NanoScale
        : parts.Denominator.Length == 0 && SafeBinaryDigits - parts.Numerator.Length - (suffix.Exponent * 3 / 10) - 1 >= 0;

    private static bool KeepsText(QuantityParts parts, QuantitySuffix suffix)
    {
        if (!IsFast(parts, suffix))
        {
            return false;
        }

        var digits = parts.Numerator + parts.Denominator;
        if (suffix.Base == 2)
        {
            return suffix.Exponent % 10 == 0 && (long.Parse("0" + digits, NumberStyles.None, CultureInfo.InvariantCulture) & 7) != 0;
        }

        return (suffix.Exponent - parts.Denominator.Length) % 3 == 0
            && !digits.EndsWith("000", StringComparison.Ordinal)
            && digits[0] != '0';
    }
}
