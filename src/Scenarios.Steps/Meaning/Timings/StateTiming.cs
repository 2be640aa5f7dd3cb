using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Timings;

/// <summary>When a claim about states must be true, from its words and from what its condition is about.</summary>
internal static class StateTiming
{
    /// <param name="claim">The claim.</param>
    /// <param name="timing">What its words for times say.</param>
    /// <param name="quantity">Of how many it is claimed.</param>
    /// <param name="adverb">The meaning of the verb's adverb; null for none.</param>
    /// <param name="condition">What is claimed, denied if the adverb denies it.</param>
    /// <param name="isChanged">Whether a When has changed something.</param>
    public static Timing Of(PhraseMatch claim, Timing timing, Quantity quantity, string? adverb, Condition condition, bool isChanged)
    {
        var isDenied = Timing.Denials.Contains(adverb);
        var isNone = quantity.IsNone;
        timing = timing.Mode switch
        {
            TimingMode.Soon when condition.IsThroughout && isChanged && !isDenied && !isNone => timing with { Mode = TimingMode.Always },
            // "No Pod has been in ImagePullBackOff": not at any time since the change.
            TimingMode.Soon when adverb == "perfect" && isNone && isChanged
                && claim["condition"]?["state"]?.Id is "status" or "phase-word" => timing with { Mode = TimingMode.Always },
            TimingMode.Soon when (condition.IsIdentity && isNone) || condition.IsHistory || (adverb == "perfect" && isNone) =>
                timing with { Mode = TimingMode.Now },

            // 一度も…ない is a single negation.
            TimingMode.Never when PhraseBook.IsJapanese(claim.Text) && (condition.IsDenial || (isDenied && !isNone)) =>
                timing with { Mode = TimingMode.Always },

            // "Not restarted within 2 minutes": at no instant of them.
            TimingMode.Within when (isNone || isDenied) && (condition.IsDeniedLate || condition.IsIdentity) =>
                timing with { Mode = TimingMode.ForSince },
            _ => timing,
        };
        timing = timing.Mode == TimingMode.Soon && quantity.IsNever ? timing with { Mode = TimingMode.Always } : timing;
        return timing with
        {
            IsMomentary = (timing.Mode == TimingMode.Now || (timing.Mode == TimingMode.Soon && (adverb == "not" || isNone)))
                && UnfinishedChanges.IsUnaware(claim),
        };
    }
}
