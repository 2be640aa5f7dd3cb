using System.Globalization;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>
/// The difference of two texts, line by line, for people: <c>-</c> expected, <c>+</c> received, with three lines of context. Invisible
/// characters are marked and explained below. The length of the result is bounded.
/// </summary>
internal sealed class TextDifference
{
    private const int Around = 3;
    private const int MostLines = 60;
    private const int MostOfOneSide = 25;
    private const int MostNotes = 3;

    private readonly LineDifference _lines;
    private readonly VisibleText _visible = new();
    private readonly List<string> _shown = [];
    private readonly List<string> _notes = [];
    private int _next;

    private TextDifference(string expected, string received) => _lines = new LineDifference(expected, received);

    /// <summary>Returns the difference; empty if the texts are equal.</summary>
    public static string Show(string expected, string received) => new TextDifference(expected, received).Write();

    private string Write()
    {
        foreach (var change in _lines.Changes)
        {
            AddUnchanged(change.Start);
            if (_shown.Count >= MostLines)
            {
                break;
            }

            AddChange(change);
            _next = change.Start + change.Expected.Count;
        }

        if (_shown.Count > MostLines || _lines.IsCut || _next < LastChange())
        {
            _shown.RemoveRange(Math.Min(MostLines, _shown.Count), Math.Max(0, _shown.Count - MostLines));
            _shown.Add($"  … and more differs: {Count(_lines.Expected)} expected, {Count(_lines.Received)} received in all.");
        }
        else if (_lines.Changes.Count > 0)
        {
            AddContext(_next, Math.Min(_next + Around, _lines.Expected.Count));
        }

        return string.Join('\n', _shown.Concat(Explanations()));
    }

    private int LastChange() => _lines.Changes.Count == 0 ? 0 : _lines.Changes[^1].Start;

    /// <summary>Adds unchanged lines as context: the last ones before a difference, and the first ones after it.</summary>
    private void AddUnchanged(int end)
    {
        var first = _shown.Count == 0;
        var start = Math.Max(_next, end - Around);
        var tail = first ? _next : Math.Min(_next + Around, start);
        AddContext(_next, tail);
        if (start > tail)
        {
            _shown.Add("  …");
        }

        AddContext(start, end);
    }

    private void AddContext(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            _shown.Add($"  {_visible.Unchanged(_lines.Expected[index])}".TrimEnd());
        }
    }

    private void AddChange(DifferentLines change)
    {
        AddSide('-', change.Expected, change.Received);
        AddSide('+', change.Received, change.Expected);
        for (var index = 0; index < Math.Min(change.Expected.Count, change.Received.Count) && _notes.Count < MostNotes; index++)
        {
            if (LookAlikes.Describe(change.Expected[index], change.Received[index]) is { } note)
            {
                _notes.Add(note);
            }
        }
    }

    private void AddSide(char mark, IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        for (var index = 0; index < Math.Min(lines.Count, MostOfOneSide); index++)
        {
            _shown.Add($"{mark} {_visible.Changed(lines[index], index < others.Count ? others[index] : null)}");
        }

        if (lines.Count > MostOfOneSide)
        {
            _shown.Add(string.Create(CultureInfo.InvariantCulture, $"{mark} … {lines.Count - MostOfOneSide} more such lines"));
        }
    }

    private IEnumerable<string> Explanations()
    {
        if (_visible.Legend is { } legend)
        {
            yield return legend;
        }

        foreach (var note in _notes)
        {
            yield return note;
        }

        var (expectedEnds, receivedEnds) = (EndsWithLineEnd(_lines.Expected), EndsWithLineEnd(_lines.Received));
        if (expectedEnds != receivedEnds && _lines.Expected.Count > 0 && _lines.Received.Count > 0)
        {
            yield return receivedEnds ? "Only the received text ends with a line end." : "Only the expected text ends with a line end.";
        }
    }

    private static bool EndsWithLineEnd(List<string> lines) => lines.Count > 0 && lines[^1].EndsWith('\n');

    private static string Count(List<string> lines) =>
        lines.Count == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines");
}
