using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Timings;

/// <summary>When a claim must be true.</summary>
/// <param name="Mode">How the claim is checked.</param>
/// <param name="Span">The length of time of the mode; null if none is stated.</param>
internal sealed record Timing(TimingMode Mode, TimeSpan? Span)
{
    /// <summary>The names of phrases for times.</summary>
    private static readonly string[] Ids =
    [
        "within", "after", "later", "for", "for-since", "within-after", "only-after", "after-change", "for-once", "always", "never", "yet",
        "within-about", "about-later",
    ];

    /// <summary>Words of a time that is added to the one before.</summary>
    private static readonly string[] Further = ["another", "further", "next", "さらに", "あと", "もう", "そこから", "次の"];

    /// <summary>The meanings of adverbs that deny a claim.</summary>
    public static readonly string[] Denials = ["not", "not-yet", "no-longer"];

    /// <summary>How long something that comes "only after" a time may take from then on.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(1);

    /// <summary>The relative tolerance of "about".</summary>
    private const double Tolerance = 0.2;

    /// <summary>The time before which it must not be true; null for none.</summary>
    public TimeSpan? Least { get; init; }

    /// <summary>By how much the time may be missed on either side, of one that is stated as "about"; zero for an exact time.</summary>
    public TimeSpan Slack { get; init; }

    /// <summary>The action that the time counts from; null for the end of the last When.</summary>
    public PhraseMatch? From { get; init; }

    /// <summary>Whether it is about a further time, in addition to the one that has passed: <c>after another minute</c>.</summary>
    public bool IsFromNow { get; init; }

    /// <summary>Whether it is judged at one moment although its words do not say that what they claim may change.</summary>
    public bool IsMomentary { get; init; }

    /// <summary>True within a reasonable time.</summary>
    public static Timing Soon { get; } = new(TimingMode.Soon, null);

    /// <summary>Reads the times of a claim: before it, in its verb, and after it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="adverb">The meaning of the verb's adverb; null for none.</param>
    public static Timing Of(PhraseMatch claim, string? adverb = null) =>
        Of(claim.All("when", Ids).Concat(claim.All("afterthought", Ids)), adverb);

    /// <summary>The lower bound of "within 90 seconds, but not within the first 20", which has the same unit.</summary>
    private static TimeSpan LeastOf(PhraseMatch phrase) => phrase["least"] is { } least ? Numbers.DurationOf(least)
        : Numbers.UnitOf(phrase["duration"]!.Find("unit")!) * Numbers.Of(phrase["least-number"]!);

    /// <summary>Combines the times before the claim, in its verb, and after it.</summary>
    /// <param name="phrases">The times, in order.</param>
    /// <param name="adverb">The meaning of the verb's adverb; null for none.</param>
    public static Timing Of(IEnumerable<PhraseMatch> phrases, string? adverb)
    {
        var timing = adverb switch
        {
            "still" or "not-yet" => new Timing(TimingMode.Now, null),
            "always" or "ever" => new Timing(TimingMode.Always, null),
            "never" => new Timing(TimingMode.Never, null),
            "once" => new Timing(TimingMode.Once, null),
            _ => Soon,
        };
        foreach (var phrase in phrases)
        {
            var span = phrase["duration"] is { } duration ? Numbers.DurationOf(duration) : (TimeSpan?)null;
            timing = phrase.Id switch
            {
                "within" => new(TimingMode.Within, span),
                "after" or "later" => new(TimingMode.After, span),
                "about-later" => new(TimingMode.After, span) { Slack = span!.Value * Tolerance },
                "for" => new(TimingMode.For, span),
                "for-since" => new(TimingMode.ForSince, span),
                "within-after" => new(TimingMode.Within, span) { Least = LeastOf(phrase) },
                "only-after" => new(TimingMode.Within, span + Soonest) { Least = span },
                "within-about" => new(TimingMode.Within, span * (1 + Tolerance)) { Least = span * (1 - Tolerance) },
                "after-change" => new(TimingMode.AfterChange, span),
                "for-once" => new(TimingMode.Once, null),
                "always" => new(adverb == "never" ? TimingMode.Never : TimingMode.Always, null),
                "never" => new(TimingMode.Never, null),
                "yet" when timing.Mode != TimingMode.Never => new(TimingMode.Now, null),
                _ => timing,
            };
            timing = timing with
            {
                IsFromNow = timing.IsFromNow || (timing.Mode is TimingMode.After or TimingMode.For && phrase.Says(Further)),
            };
            timing = phrase["during"] is { } from && timing.Span is not null ? timing with { From = from } : timing;
        }

        return timing;
    }
}
