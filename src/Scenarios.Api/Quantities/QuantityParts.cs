namespace Scenarios.Api.Quantities;

/// <summary>A quantity's text, split into parts. The numerator has no leading zeros.</summary>
internal readonly record struct QuantityParts(bool IsNegative, string Numerator, string Denominator, string Suffix)
{
    /// <summary>Returns null if the text does not have the form of a quantity.</summary>
    public static QuantityParts? Split(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var position = text[0] is '+' or '-' ? 1 : 0;
        var start = position;
        while (position < text.Length && text[position] == '0')
        {
            position++;
        }

        var hasZero = position > start || position == text.Length;
        var numerator = Digits(text, ref position);
        if (numerator.Length == 0 && (hasZero || position < text.Length))
        {
            numerator = "0";
        }

        var denominator = string.Empty;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            denominator = Digits(text, ref position);
        }

        var suffixStart = position;
        while (position < text.Length && "eEinumkKMGTP".Contains(text[position], StringComparison.Ordinal))
        {
            position++;
        }

        position += position < text.Length && (text[position] is '+' or '-') ? 1 : 0;
        Digits(text, ref position);
        return position == text.Length ? new QuantityParts(text[0] == '-', numerator, denominator, text[suffixStart..]) : null;
    }

    private static string Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text[start..position];
    }
}
