using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Stated spans of time: exact bounds, or about so long.</summary>
internal static class Spans
{
    /// <summary>The relative tolerance of an approximate time.</summary>
    private const double Tolerance = 0.2;

    /// <summary>Whether a length of time matches a phrase.</summary>
    /// <param name="late">How much longer an approximate time may be.</param>
    public static bool IsIn(PhraseMatch span, TimeSpan time, TimeSpan late = default) =>
        BoundsOf(span) is var (least, most) && time >= least && (time <= most || (IsAbout(span) && time <= most + late));

    private static bool IsAbout(PhraseMatch span) => span.Id is not ("between" or "at-least" or "at-most");

    /// <summary>The least and the most that a span may be.</summary>
    public static (TimeSpan Least, TimeSpan Most) BoundsOf(PhraseMatch span)
    {
        if (span.Id == "between")
        {
            var units = span.All("unit").ToList();
            return (Numbers.UnitOf(units[0]) * Numbers.Of(span["least"]!), Numbers.UnitOf(units[^1]) * Numbers.Of(span["number"]!));
        }

        var time = Numbers.DurationOf(span["duration"]!);
        return span.Id switch
        {
            "at-least" => (time, TimeSpan.MaxValue),
            "at-most" => (TimeSpan.Zero, time),
            _ => (time * (1 - Tolerance), time * (1 + Tolerance)),
        };
    }
}
