namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Which texts YAML 1.1 reads as numbers.</summary>
internal static class YamlNumberForm
{
    /// <summary><c>[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?</c></summary>
    public static bool IsFloat(string text)
    {
        var start = AfterSign(text, 0);
        var position = SkipDigits(text, start);
        var digits = position - start;
        if (position < text.Length && text[position] == '.')
        {
            start = position + 1;
            position = SkipDigits(text, start);
            digits += digits > 0 ? 0 : position - start;
        }

        if (digits == 0)
        {
            return false;
        }

        if (position < text.Length && (text[position] is 'e' or 'E'))
        {
            start = AfterSign(text, position + 1);
            position = SkipDigits(text, start);
            return position > start && position == text.Length;
        }

        return position == text.Length;
    }

    /// <summary><c>[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?</c>: base 60, such as hours, minutes and seconds.</summary>
    public static bool IsBase60(string text)
    {
        var position = AfterSign(text, 0);
        if (position >= text.Length || !char.IsAsciiDigit(text[position]))
        {
            return false;
        }

        position = SkipDigitsAndUnderscores(text, position);
        var groups = 0;
        for (; position < text.Length && text[position] == ':'; groups++)
        {
            var end = SkipDigits(text, position + 1);
            var length = end - position - 1;
            if (length is 0 or > 2 || (length == 2 && text[position + 1] > '5'))
            {
                return false;
            }

            position = end;
        }

        if (position < text.Length && text[position] == '.')
        {
            position = SkipDigitsAndUnderscores(text, position + 1);
        }

        return groups > 0 && position == text.Length;
    }

    /// <summary>Whether each underscore behind the first character stands between two digits.</summary>
    public static bool SeparatesDigits(string text)
    {
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] == '_' && (index == text.Length - 1
                || !char.IsAsciiDigit(text[index - 1]) || !char.IsAsciiDigit(text[index + 1])))
            {
                return false;
            }
        }

        return true;
    }

    private static int AfterSign(string text, int position) =>
        position < text.Length && (text[position] is '+' or '-') ? position + 1 : position;

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int SkipDigitsAndUnderscores(string text, int position)
    {
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        return position;
    }
}
