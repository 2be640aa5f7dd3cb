namespace Scenarios.Shell.Execution.Expansion;

/// <summary>A glob pattern (POSIX 2.13): <c>*</c>, <c>?</c>, <c>[…]</c>, and backslash for what stands for itself.</summary>
internal sealed class ShellPattern
{
    private readonly List<PatternElement> _elements;

    private ShellPattern(List<PatternElement> elements) => _elements = elements;

    /// <summary>The pattern starts with a character that stands for itself and is a dot: only such ones match hidden files.</summary>
    public bool StartsWithDot => _elements is [{ Kind: PatternElementKind.Character, Character: '.' }, ..];

    public static ShellPattern Parse(string pattern)
    {
        var elements = new List<PatternElement>();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    elements.Add(PatternElement.OfCharacter(pattern[++i]));
                    break;
                case '*':
                    elements.Add(PatternElement.AnyText);
                    break;
                case '?':
                    elements.Add(PatternElement.AnyCharacter);
                    break;
                case '[' when CharacterSet.TryParse(pattern, i, out var end) is { } set:
                    elements.Add(PatternElement.OfSet(set));
                    i = end;
                    break;
                default:
                    elements.Add(PatternElement.OfCharacter(pattern[i]));
                    break;
            }
        }

        return new ShellPattern(elements);
    }

    public bool IsMatch(string text) => IsMatch(text.AsSpan());

    /// <summary>Goes back to the last star only, which is enough for globs and never slow.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        var (element, position, star, starPosition) = (0, 0, -1, 0);
        while (position < text.Length)
        {
            if (element < _elements.Count && _elements[element].Kind == PatternElementKind.AnyText)
            {
                (star, starPosition) = (element++, position);
            }
            else if (element < _elements.Count && _elements[element].Matches(text[position]))
            {
                element++;
                position++;
            }
            else if (star >= 0)
            {
                element = star + 1;
                position = ++starPosition;
            }
            else
            {
                return false;
            }
        }

        while (element < _elements.Count && _elements[element].Kind == PatternElementKind.AnyText)
        {
            element++;
        }

        return element == _elements.Count;
    }

    /// <summary>How much of the text's start matches; null when nothing does.</summary>
    public int? PrefixLength(string text, bool longest)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            var length = longest ? text.Length - i : i;
            if (IsMatch(text.AsSpan(0, length)))
            {
                return length;
            }
        }

        return null;
    }

    /// <summary>How much of the text's end matches; null when nothing does.</summary>
    public int? SuffixLength(string text, bool longest)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            var length = longest ? text.Length - i : i;
            if (IsMatch(text.AsSpan(text.Length - length)))
            {
                return length;
            }
        }

        return null;
    }
}
