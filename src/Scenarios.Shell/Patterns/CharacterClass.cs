namespace Scenarios.Shell.Patterns;

/// <summary>The POSIX character classes, in the C locale.</summary>
public static class CharacterClass
{
    /// <summary>Whether a character belongs to a POSIX class such as <c>alpha</c>; null for an unknown class.</summary>
    public static bool? Contains(string name, char character) => name switch
    {
        "alpha" => char.IsAsciiLetter(character),
        "digit" => char.IsAsciiDigit(character),
        "alnum" => char.IsAsciiLetterOrDigit(character),
        "upper" => char.IsAsciiLetterUpper(character),
        "lower" => char.IsAsciiLetterLower(character),
        "space" => character is ' ' or >= '\t' and <= '\r',
        "blank" => character is ' ' or '\t',
        "punct" => char.IsAscii(character) && !char.IsControl(character) && character != ' ' && !char.IsAsciiLetterOrDigit(character),
        "xdigit" => char.IsAsciiHexDigit(character),
        "cntrl" => char.IsControl(character),
        "print" => character is >= ' ' and not '\x7f',
        "graph" => character is > ' ' and not '\x7f',
        _ => null,
    };
}
