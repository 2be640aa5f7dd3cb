using System.Globalization;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>awk's numbers as text. Where mawk and gawk differ, POSIX decides: any integer is written in full.</summary>
internal static class AwkNumber
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static string Format(double number, string format) =>
        double.IsInteger(number)
            ? (number == 0 ? 0 : number).ToString("F0", CultureInfo.InvariantCulture)
            : AwkFormat.Format(format, [AwkValue.Of(number)], format);

    /// <summary>The number if the whole text is one, apart from blanks around it; otherwise null.</summary>
    public static double? TryParse(string text)
    {
        var trimmed = text.AsSpan().Trim(" \t\n");
        return trimmed.Length > 0 && End(trimmed) == trimmed.Length ? Value(trimmed) : null;
    }

    /// <summary>The number at the start of the text; 0 for none.</summary>
    public static double Prefix(string text)
    {
        var trimmed = text.AsSpan().TrimStart(" \t\n");
        return Value(trimmed[..End(trimmed)]);
    }

    private static double Value(ReadOnlySpan<char> text) =>
        double.TryParse(text, Decimal, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The index at which the number at the start ends; 0 when there is none.</summary>
    private static int End(ReadOnlySpan<char> text)
    {
        var start = text is ['+' or '-', ..] ? 1 : 0;
        var end = start + Digits(text[start..]);
        var digits = end - start;
        if (end < text.Length && text[end] == '.')
        {
            var fraction = Digits(text[(end + 1)..]);
            digits += fraction;
            end += 1 + fraction;
        }

        if (digits == 0)
        {
            return 0;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var sign = end + 1 < text.Length && text[end + 1] is '+' or '-' ? 1 : 0;
            var exponent = Digits(text[(end + 1 + sign)..]);
            end += exponent > 0 ? 1 + sign + exponent : 0;
        }

        return end;
    }

    private static int Digits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is var index and >= 0 ? index : text.Length;
}
