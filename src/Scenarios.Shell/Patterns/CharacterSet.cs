namespace Scenarios.Shell.Patterns;

/// <summary>A bracket expression: <c>[a-z0_]</c>, <c>[!x]</c>, <c>[[:digit:]]</c>. Ranges go by code point (the C locale).</summary>
internal sealed class CharacterSet
{
    private readonly List<(char First, char Last)> _ranges = [];
    private readonly List<string> _classes = [];
    private bool _isNegated;

    /// <summary>The set that starts at this index; null when the bracket is never closed and is therefore literal.</summary>
    public static CharacterSet? TryParse(string pattern, int start, out int end)
    {
        var set = new CharacterSet();
        end = start;
        var i = start + 1;
        if (i < pattern.Length && pattern[i] is '!' or '^')
        {
            set._isNegated = true;
            i++;
        }

        for (var isFirst = true; i < pattern.Length; isFirst = false)
        {
            if (pattern[i] == ']' && !isFirst)
            {
                end = i;
                return set;
            }

            i = set.ReadMember(pattern, i);
        }

        return null;
    }

    public bool Contains(char character)
    {
        foreach (var (first, last) in _ranges)
        {
            if (character >= first && character <= last)
            {
                return !_isNegated;
            }
        }

        foreach (var name in _classes)
        {
            if (CharacterClass.Contains(name, character) == true)
            {
                return !_isNegated;
            }
        }

        return _isNegated;
    }

    private int ReadMember(string pattern, int i)
    {
        if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':'
            && pattern.IndexOf(":]", i + 2, StringComparison.Ordinal) is var close and > 0)
        {
            _classes.Add(pattern[(i + 2)..close]);
            return close + 2;
        }

        var first = ReadCharacter(pattern, ref i);
        if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
        {
            i++;
            _ranges.Add((first, ReadCharacter(pattern, ref i)));
        }
        else
        {
            _ranges.Add((first, first));
        }

        return i;
    }

    private static char ReadCharacter(string pattern, ref int i)
    {
        if (pattern[i] == '\\' && i + 1 < pattern.Length)
        {
            i++;
        }

        return pattern[i++];
    }
}
