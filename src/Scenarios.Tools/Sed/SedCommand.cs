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

    /// <summary>
    /// The text of <c>a</c>, <c>i</c> and <c>c</c>; for <c>y</c>, its two sets concatenated; the label of jumps, the file of <c>r</c> and
    /// <c>w</c>, the number of <c>q</c> and <c>l</c>.
    /// </summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Where the script continues after a jump, or after a block that is not entered.</summary>
    public int Target { get; set; }

    public bool Selects(SedPlace place) => IsAddressed(place) != IsNegated;

    /// <summary>Whether the line is the last of its range or not in a range, which is where <c>c</c> writes its text.</summary>
    public bool EndsRange => Last is null || IsNegated || !_inRange;

    private bool IsAddressed(SedPlace place)
    {
        if (First is null)
        {
            return true;
        }

        if (Last is null)
        {
            return First.Matches(place);
        }

        // A range from line 0 begins before the first line.
        if (_inRange || (place.Number == 1 && First is { Line: 0, Regex: null, IsLast: false, Step: 0, IsPrevious: false }))
        {
            var isEnd = _inRange && _rangeEnd >= 0 ? place.Number >= _rangeEnd : Last.Matches(place);
            _inRange = !isEnd;
            return _rangeEnd < 0 || place.Number <= _rangeEnd;
        }

        if (!First.Matches(place))
        {
            return false;
        }

        _rangeEnd = EndAfter(place.Number);
        _inRange = _rangeEnd >= 0 ? place.Number < _rangeEnd : !Last.IsLast || !place.IsLast;
        return true;
    }

    // The line on which the range ends; negative when that depends on the lines.
    private int EndAfter(int start)
    {
        if (Last!.IsRelative)
        {
            return start + Last.Line;
        }

        if (Last.Step > 0)
        {
            return ((start / Last.Step) + 1) * Last.Step;
        }

        return Last is { Regex: null, IsLast: false, IsPrevious: false } ? Last.Line : -1;
    }
}
