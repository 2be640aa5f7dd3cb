using System.Text;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Quoting;

namespace Scenarios.Tools.Text;

/// <summary>The sets of <c>tr</c>: ranges, classes and escapes, expanded in order.</summary>
internal static class CharacterList
{
    /// <summary>Null for a reversed range, an unknown class, or a repeat or equivalence class.</summary>
    public static string? Parse(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '['
                && i + 1 < text.Length
                && text[i + 1] == ':'
                && text.IndexOf(":]", i, StringComparison.Ordinal) is var close and > 0)
            {
                if (!AppendClass(result, text[(i + 2)..close]))
                {
                    return null;
                }

                i = close + 2;
                continue;
            }

            var first = ReadCharacter(text, ref i);
            if (i + 1 >= text.Length || text[i] != '-')
            {
                result.Append(first);
                continue;
            }

            i++;
            var last = ReadCharacter(text, ref i);
            if (last < first)
            {
                return null;
            }

            for (var code = (int)first; code <= last; code++)
            {
                result.Append((char)code);
            }
        }

        return result.ToString();
    }

    private static bool AppendClass(StringBuilder result, string name)
    {
        if (CharacterClass.Contains(name, 'a') is null)
        {
            return false;
        }

        for (var code = 0; code < 128; code++)
        {
            if (CharacterClass.Contains(name, (char)code) == true)
            {
                result.Append((char)code);
            }
        }

        return true;
    }

    private static char ReadCharacter(string text, ref int i)
    {
        if (text[i] != '\\' || i + 1 >= text.Length)
        {
            return text[i++];
        }

        var length = text[i + 1] is >= '0' and <= '7'
            ? 1 + text.Skip(i + 1).Take(3).TakeWhile(character => character is >= '0' and <= '7').Count()
            : 2;
        var escape = text.Substring(i, length);
        i += length;
        return BackslashText.Unescape(escape, octalNeedsZero: false, out _) is [var only] ? only : escape[^1];
    }
}
