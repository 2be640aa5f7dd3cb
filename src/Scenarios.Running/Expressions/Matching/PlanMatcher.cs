namespace Scenarios.Running.Expressions.Matching;

/// <summary>
/// Matches a text against a plan, trying at each step what the expression's regular expression would try, in the same order, so that
/// the first success has the same arguments (PlanMatcherTests holds the two against each other). The end of each step stays in a
/// span of the caller; a step starts where the one before it ends. The depth of recursion is the number of steps.
/// </summary>
internal readonly ref struct PlanMatcher(MatchStep[] steps, string text, Span<int> ends)
{
    private readonly Span<int> ends = ends;

    public bool Match() => MatchFrom(0, 0);

    private bool MatchFrom(int index, int position)
    {
        if (index == steps.Length)
        {
            return position == text.Length;
        }
        var step = steps[index];
        return step.Texts is { } texts
            ? MatchText(index, position, texts)
            : step.Shape switch
            {
                ParameterShape.Integer => MatchInteger(index, position),
                ParameterShape.Float => MatchFloat(index, position),
                ParameterShape.Word => Shrink(index, position + 1, WordEnd(position)),
                ParameterShape.QuotedString => MatchQuotedString(index, position),
                _ => Shrink(index, position, LineEnd(position)),
            };
    }

    private bool MatchText(int index, int position, string[] texts)
    {
        foreach (var candidate in texts)
        {
            if (string.CompareOrdinal(text, position, candidate, 0, candidate.Length) == 0 && EndAt(index, position + candidate.Length))
            {
                return true;
            }
        }
        return false;
    }

    private bool MatchInteger(int index, int position)
    {
        var digits = IsAt(position, '-') ? position + 1 : position;
        return Shrink(index, digits + 1, DigitsEnd(digits));
    }

    private bool MatchFloat(int index, int position)
    {
        var start = IsAt(position, '-') || IsAt(position, '+') ? position + 1 : position;
        var whole = DigitsEnd(start);
        if (whole == start)
        {
            return IsAt(start, '.') && MatchFraction(index, start);
        }
        if (IsAt(whole, '.') && MatchFraction(index, whole))
        {
            return true;
        }
        for (var end = whole; end > start; end--)
        {
            if (MatchExponent(index, end))
            {
                return true;
            }
        }
        return false;
    }

    private bool MatchFraction(int index, int point)
    {
        for (var end = DigitsEnd(point + 1); end > point + 1; end--)
        {
            if (MatchExponent(index, end))
            {
                return true;
            }
        }
        return false;
    }

    private bool MatchExponent(int index, int position)
    {
        if (IsAt(position, 'E'))
        {
            var digits = IsAt(position + 1, '-') || IsAt(position + 1, '+') ? position + 2 : position + 1;
            if (Shrink(index, digits + 1, DigitsEnd(digits)))
            {
                return true;
            }
        }
        return EndAt(index, position);
    }

    /// <summary>There is one place where a quoted string can end: its first quote without a backslash.</summary>
    private bool MatchQuotedString(int index, int position)
    {
        if (!IsAt(position, '"') && !IsAt(position, '\''))
        {
            return false;
        }
        for (var i = position + 1; i < text.Length; i++)
        {
            if (text[i] == text[position])
            {
                return EndAt(index, i + 1);
            }
            if (text[i] == '\\' && IsAt(++i, '\n'))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Greedy: the longest first, down to the shortest.</summary>
    private bool Shrink(int index, int shortest, int longest)
    {
        for (var end = longest; end >= shortest; end--)
        {
            if (EndAt(index, end))
            {
                return true;
            }
        }
        return false;
    }

    private bool EndAt(int index, int end)
    {
        ends[index] = end;
        return MatchFrom(index + 1, end);
    }

    private bool IsAt(int position, char c) => position < text.Length && text[position] == c;

    private int DigitsEnd(int position)
    {
        while (position < text.Length && char.IsDigit(text[position]))
        {
            position++;
        }
        return position;
    }

    private int WordEnd(int position)
    {
        while (position < text.Length && !char.IsWhiteSpace(text[position]))
        {
            position++;
        }
        return position;
    }

    private int LineEnd(int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end;
    }
}
