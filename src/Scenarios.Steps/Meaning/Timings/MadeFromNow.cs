using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Timings;

/// <summary>Claims about what comes from now on: what was there before does not count.</summary>
internal sealed class MadeFromNow(Story story)
{
    private static readonly string[] Makings = ["created", "appear"];

    /// <summary>"In another minute none is created" is not about those from before, nor "for 3 minutes new ones are created".</summary>
    public (Subject Subject, Condition Condition, Timing Timing) Limit(
        PhraseMatch claim, Subject subject, string? adverb, Condition condition, Timing timing)
    {
        if (subject.Quantity.IsNone && condition.IsDeniedLate && timing.IsFromNow)
        {
            return (subject, Limit(subject, condition), timing);
        }

        // Something is created at some instants of a time, not at all of them.
        return timing.Mode == TimingMode.For && !subject.Quantity.IsNone && !Timing.Denials.Contains(adverb)
            && claim["condition"]?["verb"] is { Id: var id } && Makings.Contains(id, StringComparer.Ordinal)
            ? (subject.Quantity == Quantity.Every ? subject with { Quantity = Quantity.Some } : subject, Limit(subject, condition),
                timing with { Mode = TimingMode.After })
            : (subject, condition, timing);
    }

    private Condition Limit(Subject subject, Condition condition) =>
        condition.OfOthersThan(Finder.Find(subject with { Qualities = [] }, story.History.Now, story, withTerminating: true));
}
