namespace Scenarios.Shell.Patterns;

/// <summary>A glob pattern (POSIX 2.13): <c>*</c>, <c>?</c>, <c>[…]</c>, and a backslash before a literal character.</summary>
public sealed class ShellPattern
{
    private readonly List<PatternElement> _elements;

    private ShellPattern(List<PatternElement> elements) => _elements = elements;

    /// <summary>Whether the pattern starts with a literal dot: only such patterns match hidden files.</summary>
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

    /// <summary>Backtracks to the last star only, which is enough for globs and never slow.</summary>
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

    /// <summary>The length of the matching prefix; null when none matches.</summary>
    public int? PrefixLength(ReadOnlySpan<char> text, bool longest) => MatchLength(text, longest, isReversed: false);

    /// <summary>The length of the matching suffix; null when none matches.</summary>
    public int? SuffixLength(ReadOnlySpan<char> text, bool longest) => MatchLength(text, longest, isReversed: true);

    /// <summary>
    /// Goes over the text once, tracking all reachable positions in the pattern: the time is at most text length times pattern length.
    /// </summary>
    private int? MatchLength(ReadOnlySpan<char> text, bool longest, bool isReversed)
    {
        var count = _elements.Count;
        var (reached, next) = (new bool[count + 1], new bool[count + 1]);
        reached[0] = true;
        int? found = null;
        for (var length = 0; ; length++)
        {
            var isAlive = PassStars(reached, isReversed);
            if (reached[count])
            {
                found = length;
                if (!longest)
                {
                    return found;
                }
            }

            if (!isAlive || length == text.Length)
            {
                return found;
            }

            Step(reached, next, isReversed ? text[^(length + 1)] : text[length], isReversed);
            (reached, next) = (next, reached);
        }
    }

    private PatternElement Element(int index, bool isReversed) => _elements[isReversed ? _elements.Count - 1 - index : index];

    /// <returns>False when no position is left from which the pattern could continue.</returns>
    private bool PassStars(bool[] reached, bool isReversed)
    {
        var isAlive = false;
        for (var index = 0; index < _elements.Count; index++)
        {
            isAlive |= reached[index];
            reached[index + 1] |= reached[index] && Element(index, isReversed).Kind == PatternElementKind.AnyText;
        }

        return isAlive;
    }

    private void Step(bool[] reached, bool[] next, char character, bool isReversed)
    {
        Array.Clear(next);
        for (var index = 0; index < _elements.Count; index++)
        {
            if (reached[index])
            {
                var element = Element(index, isReversed);
                var isStar = element.Kind == PatternElementKind.AnyText;
                next[index] |= isStar;
                next[index + 1] |= !isStar && element.Matches(character);
            }
        }
    }
}
