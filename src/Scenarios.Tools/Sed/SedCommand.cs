namespace Scenarios.Tools.Sed;

/// <summary>One command of a sed script. With a range of addresses it remembers whether it is inside the range.</summary>
internal sealed class SedCommand
{
    private int _rangeEnd = -1;
    private bool _inRange;

    public required char Name { get; init; }

    public SedAddress? First { get; init; }

    public SedAddress? Last { get; init; }

    public bool IsNegated { get; init; }

    /// <summary>The substitution of an <c>s</c> command.</summary>
    public SedSubstitution? Substitution { get; init; }

    /// <summary>The text of <c>a</c>, <c>i</c> and <c>c</c>; for <c>y</c>, its two sets concatenated.</summary>
    public string Text { get; init; } = string.Empty;

    public bool Selects(int number, bool isLast, string line) => IsAddressed(number, isLast, line) != IsNegated;

    /// <summary>Whether the line is the last of its range or not in a range, which is where <c>c</c> writes its text.</summary>
    public bool EndsRange => Last is null || IsNegated || !_inRange;

    private bool IsAddressed(int number, bool isLast, string line)
    {
        if (First is null)
        {
            return true;
        }

        if (Last is null)
        {
            return First.Matches(number, isLast, line);
        }

        if (_inRange)
        {
            _inRange = _rangeEnd >= 0 ? number < _rangeEnd : !Last.Matches(number, isLast, line);
            return _rangeEnd < 0 || number <= _rangeEnd;
        }

        if (!First.Matches(number, isLast, line))
        {
            return false;
        }

        _rangeEnd = Last.Regex is null && !Last.IsLast ? Last.Line : -1;
        _inRange = _rangeEnd >= 0 ? number < _rangeEnd : Last.Regex is not null || !isLast;
        return true;
    }
}
