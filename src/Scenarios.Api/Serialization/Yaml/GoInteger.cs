using System.Globalization;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Whole numbers as Go's strconv.ParseInt reads them with base 0: 0x, 0b, 0o, and octal after a leading zero.</summary>
internal static class GoInteger
{
    public static bool TryParse(string text, out Value value)
    {
        value = NullValue.Instance;
        var isNegative = text.Length > 0 && text[0] == '-';
        var digits = text.AsSpan(text.Length > 0 && text[0] is '-' or '+' ? 1 : 0);
        var (radix, skip) = Radix(digits);
        digits = digits[skip..];
        if (digits.Length == 0 || !TryReadDigits(digits, radix, out var magnitude))
        {
            return false;
        }

        if (isNegative)
        {
            if (magnitude > 1UL << 63)
            {
                return false;
            }

            value = IntegerValue.Of(unchecked((long)(0 - magnitude)));
            return true;
        }

        // Beyond 63 bits Go keeps an unsigned number, which JSON readers then read as a float. With a plus sign, Go does not accept it.
        if (magnitude > long.MaxValue && text[0] == '+')
        {
            return false;
        }

        value = magnitude <= long.MaxValue ? IntegerValue.Of((long)magnitude) : new FloatValue(magnitude);
        return true;
    }

    private static (int Radix, int Skip) Radix(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 2 || digits[0] != '0')
        {
            return (10, 0);
        }

        return digits[1] switch
        {
            'x' or 'X' => (16, 2),
            'b' or 'B' => (2, 2),
            'o' or 'O' => (8, 2),
            _ => (8, 1),
        };
    }

    private static bool TryReadDigits(ReadOnlySpan<char> digits, int radix, out ulong magnitude)
    {
        magnitude = 0;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiHexDigit(character)
                ? int.Parse([character], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : radix;
            if (digit >= radix || magnitude > (ulong.MaxValue - (ulong)digit) / (ulong)radix)
            {
                return false;
            }

            magnitude = (magnitude * (ulong)radix) + (ulong)digit;
        }

        return true;
    }
}
