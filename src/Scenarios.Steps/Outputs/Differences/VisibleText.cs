using System.Globalization;
using System.Text;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Outputs.Differences;

/// <summary>Formats lines with marks for what is invisible. Remembers the marks in use, for the legend.</summary>
internal sealed class VisibleText
{
    /// <summary>The longest line that is shown whole. Of longer ones, only the part around the first difference is shown.</summary>
    private const int Longest = 240;

    private const int BeforeDifference = 80;

    private readonly List<string> _marks = [];

    /// <summary>The legend of the marks used so far; null if there are none.</summary>
    public string? Legend => _marks.Count == 0 ? null : $"Marked: {string.Join(", ", _marks)}.";

    /// <summary>Formats a line that does not differ: replaces only characters that would disturb a terminal.</summary>
    public string Unchanged(string line)
    {
        var text = new StringBuilder();
        foreach (var rune in Cut(WithoutEnd(line), 0).EnumerateRunes())
        {
            text.Append(rune.Value != '\t' && Rune.IsControl(rune) ? CharacterNames.Picture(rune) : rune.ToString());
        }

        return text.ToString();
    }

    /// <summary>Formats a line that differs.</summary>
    /// <param name="line">The line with its line end.</param>
    /// <param name="other">The corresponding line of the other text; null for none.</param>
    public string Changed(string line, string? other)
    {
        var body = WithoutEnd(line);
        var otherBody = other is null ? null : WithoutEnd(other);
        var isSame = otherBody is not null && string.Equals(body, otherBody, StringComparison.Ordinal);
        var onlyBlanksDiffer = otherBody is not null
            && !isSame
            && string.Equals(WithoutBlanks(body), WithoutBlanks(otherBody), StringComparison.Ordinal);
        var text = Mark(Cut(body, otherBody is null ? 0 : body.AsSpan().CommonPrefixLength(otherBody)), onlyBlanksDiffer);

        // Show the line end only if the line is otherwise empty, or if nothing else differs.
        return line.EndsWith('\n') && (body.Length == 0 || isSame) ? text + Marked("↵", "line end") : text;
    }

    /// <summary>Formats a line with all its blanks marked.</summary>
    public string WithBlanks(string line) => Mark(Cut(WithoutEnd(line), 0), marksBlanks: true);

    private string Mark(string line, bool marksBlanks)
    {
        var text = new StringBuilder();
        var visibleEnd = line.AsSpan().TrimEnd(' ').Length;
        foreach (var rune in line.EnumerateRunes())
        {
            var isBlank = rune.Value == ' ';
            text.Append(isBlank && (marksBlanks || visibleEnd <= 0) ? Marked("·", "blank") : isBlank ? " " : Visible(rune));
            visibleEnd -= rune.Utf16SequenceLength;
        }

        return text.ToString();
    }

    private string Visible(Rune rune)
    {
        if (rune.Value == '\t')
        {
            return Marked("→", "tab");
        }

        if (Rune.IsControl(rune))
        {
            return Marked(CharacterNames.Picture(rune), CharacterNames.Of(rune));
        }

        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || CharacterNames.IsVariationSelector(rune)
            ? Marked(string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]"), CharacterNames.Of(rune))
            : rune.ToString();
    }

    private string Marked(string mark, string name)
    {
        var entry = $"{mark} {name}";
        if (!_marks.Contains(entry))
        {
            _marks.Add(entry);
        }

        return mark;
    }

    private static string Cut(string line, int place)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        var start = Math.Max(0, Math.Min(place - BeforeDifference, line.Length - Longest));
        var end = Math.Min(line.Length, start + Longest);
        start -= start > 0 && char.IsLowSurrogate(line[start]) ? 1 : 0;
        end -= end < line.Length && char.IsLowSurrogate(line[end]) ? 1 : 0;
        var what = string.Create(CultureInfo.InvariantCulture, $"({line.Length} characters, from {start + 1})");
        return $"{(start > 0 ? "…" : string.Empty)}{line[start..end]}{(end < line.Length ? "…" : string.Empty)} {what}";
    }

    private static string WithoutEnd(string line) => line.EndsWith('\n') ? line[..^1] : line;

    private static string WithoutBlanks(string line) => string.Concat(line.Where(character => !char.IsWhiteSpace(character)));
}
