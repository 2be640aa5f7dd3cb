using System.Globalization;

namespace Scenarios.Api.Serialization.Json;

/// <summary>Reads JSON numbers.</summary>
internal static class JsonNumber
{
    /// <exception cref="JsonFault">The number is malformed.</exception>
    public static (Value Value, int End) Read(string text, int start)
    {
        var position = start;
        if (text[position] == '-')
        {
            position++;
            Expect(text, position, "in numeric literal");
        }

        position = text[position] == '0' ? position + 1 : SkipDigits(text, position);
        var isWhole = true;
        if (position < text.Length && text[position] == '.')
        {
            isWhole = false;
            Expect(text, position + 1, "after decimal point in numeric literal");
            position = SkipDigits(text, position + 1);
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            isWhole = false;
            position += position + 1 < text.Length && text[position + 1] is '+' or '-' ? 2 : 1;
            Expect(text, position, "in exponent of numeric literal");
            position = SkipDigits(text, position);
        }

        return (ValueOf(text, start, position, isWhole), position);
    }

    private static Value ValueOf(string text, int start, int end, bool isWhole)
    {
        var digits = text.AsSpan(start, end - start);
        if (isWhole && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return IntegerValue.Of(integer);
        }

        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? new FloatValue(number) { Digits = isWhole ? digits.ToString() : string.Empty }
            : throw new JsonFault(start, $"json: cannot unmarshal number {digits} into Go value of type float64", isTruncated: false);
    }

    private static void Expect(string text, int position, string context)
    {
        if (position >= text.Length || !char.IsAsciiDigit(text[position]))
        {
            throw JsonFaults.At(text, position, context);
        }
    }

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }
}
