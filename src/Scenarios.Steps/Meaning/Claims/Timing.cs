using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>When a claim is to be true.</summary>
/// <param name="Mode">How it is looked at.</param>
/// <param name="Span">The time of the mode; null where none is said.</param>
internal sealed record Timing(TimingMode Mode, TimeSpan? Span)
{
    /// <summary>The phrases that say when.</summary>
    private static readonly string[] Ids =
    [
        "within", "after", "later", "for", "for-since", "within-after", "only-after", "after-change", "for-once", "always", "never", "yet",
    ];

    /// <summary>What came only after a time may take so long from then on.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(1);

    /// <summary>What must not be so before that time has passed; null for none.</summary>
    public TimeSpan? Least { get; init; }

    /// <summary>Takes a sensible time to become true.</summary>
    public static Timing Soon { get; } = new(TimingMode.Soon, null);

    /// <summary>What a claim says of time: before it, in its verb, and behind it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="adverb">The meaning of the verb's adverb; null for none.</param>
    public static Timing Of(PhraseMatch claim, string? adverb = null) =>
        Of(claim.All("when", Ids).Concat(claim.All("afterthought", Ids)), adverb);

    /// <summary>Within 90 seconds, but not within the first 20: of the same unit.</summary>
    private static TimeSpan LeastOf(PhraseMatch phrase) => phrase["least"] is { } least ? Numbers.DurationOf(least)
        : Numbers.UnitOf(phrase["duration"]!.Find("unit")!) * Numbers.Of(phrase["least-number"]!);

    /// <summary>Puts together what stands before the claim, in its verb, and behind it.</summary>
    /// <param name="phrases">The phrases of time, in order.</param>
    /// <param name="adverb">The meaning of the verb's adverb; null for none.</param>
    public static Timing Of(IEnumerable<PhraseMatch> phrases, string? adverb)
    {
        var timing = adverb switch
        {
            "still" or "not-yet" => new Timing(TimingMode.Now, null),
            "always" => new Timing(TimingMode.Always, null),
            "never" => new Timing(TimingMode.Never, null),
            _ => Soon,
        };
        foreach (var phrase in phrases)
        {
            var span = phrase["duration"] is { } duration ? Numbers.DurationOf(duration) : (TimeSpan?)null;
            timing = phrase.Id switch
            {
                "within" => new(TimingMode.Within, span),
                "after" or "later" => new(TimingMode.After, span),
                "for" => new(TimingMode.For, span),
                "for-since" => new(TimingMode.ForSince, span),
                "within-after" => new(TimingMode.Within, span) { Least = LeastOf(phrase) },
                "only-after" => new(TimingMode.Within, span + Soonest) { Least = span },
                "after-change" => new(TimingMode.AfterChange, span),
                "for-once" => new(TimingMode.Once, null),
                "always" => new(adverb == "never" ? TimingMode.Never : TimingMode.Always, null),
                "never" => new(TimingMode.Never, null),
                "yet" when timing.Mode != TimingMode.Never => new(TimingMode.Now, null),
                _ => timing,
            };
        }

        return timing;
    }
}
