using System.Text.RegularExpressions;

namespace Scenarios.Tools.Sed;

/// <summary>A line number, the last line, or a regular expression that the line must match.</summary>
/// <param name="Line">The number; with <see cref="Step"/> the first line of the series, with <see cref="IsRelative"/> a distance.</param>
/// <param name="Regex">Null for a number; the empty expression is the last one used.</param>
internal sealed record SedAddress(int Line, bool IsLast, Regex? Regex)
{
    /// <summary>Every so many lines (<c>first~step</c>), or the next multiple of it (<c>,~N</c>); 0 for neither.</summary>
    public int Step { get; init; }

    /// <summary>As a second address: so many lines after the first (<c>,+N</c>).</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whether it is the empty expression.</summary>
    public bool IsPrevious { get; init; }

    public bool Matches(SedPlace place)
    {
        if (Regex is not null || IsPrevious)
        {
            return place.Matches(Regex);
        }

        if (IsLast)
        {
            return place.IsLast;
        }

        return Step > 0 ? place.Number >= Line && (place.Number - Line) % Step == 0 : place.Number == Line;
    }
}
