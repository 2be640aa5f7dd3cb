using System.Globalization;

namespace Scenarios.Kubectl.GoTemplates.Parsing;

/// <summary>Whole numbers as Go writes them: decimal, <c>0x</c>, <c>0o</c>, <c>0b</c> and the old octal <c>0</c>.</summary>
internal static class GoNumber
{
    public static bool TryInteger(string text, out long value)
    {
        value = 0;
        var digits = text.TrimStart('+', '-').ToLowerInvariant();
        if (digits.Length == 0 || text.Length - digits.Length > 1 || !TryDigits(digits, out value))
        {
            return false;
        }

        value = text[0] == '-' ? -value : value;
        return true;
    }

    private static bool TryDigits(string digits, out long value)
    {
        value = 0;
        if (digits.StartsWith("0x", StringComparison.Ordinal))
        {
            return long.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        }

        if (digits.StartsWith("0b", StringComparison.Ordinal))
        {
            return long.TryParse(digits.AsSpan(2), NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out value);
        }

        return digits.Length > 1 && digits[0] == '0'
            ? TryOctal(digits.AsSpan(digits[1] == 'o' ? 2 : 1), out value)
            : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryOctal(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7' || value > long.MaxValue / 8)
            {
                return false;
            }

            value = (value * 8) + (digit - '0');
        }

        return digits.Length > 0;
    }
}
