namespace Scenarios.Tools.Awk.Parsing;

/// <summary>
/// Backslash escapes in awk's strings and in values given with <c>-v</c> (POSIX, awk, Lexical Conventions). An unknown one is left as it
/// is, as in mawk.
/// </summary>
internal static class AwkEscapes
{
    public static string Unescape(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            result.Append(text[index] == '\\' ? Read(text, ref index) : text[index++].ToString());
        }

        return result.ToString();
    }

    /// <summary>Decodes the escape at the index, and moves past it.</summary>
    public static string Read(string text, ref int index)
    {
        var start = index++;
        if (index >= text.Length)
        {
            return "\\";
        }

        var octal = 0;
        var digits = 0;
        for (; digits < 3 && index < text.Length && text[index] is >= '0' and <= '7'; digits++)
        {
            octal = (octal * 8) + text[index++] - '0';
        }

        if (digits > 0)
        {
            return ((char)(octal & 0xFF)).ToString();
        }

        return text[index++] switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'a' => "\a",
            'b' => "\b",
            'f' => "\f",
            'v' => "\v",
            '"' => "\"",
            '/' => "/",
            '\\' => "\\",
            _ => text[start..index],
        };
    }
}
