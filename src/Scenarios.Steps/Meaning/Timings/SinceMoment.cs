using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Timings;

/// <summary>New objects since a moment that is told: <c>no new Job was created since the suspension</c>.</summary>
internal static class SinceMoment
{
    public static (Subject Subject, Condition Condition) Limit(PhraseMatch claim, Subject subject, Condition condition, Story story)
    {
        var since = claim.All("when", ["meanwhile", "since"]).Concat(claim.All("afterthought", ["meanwhile", "since"])).FirstOrDefault();
        if (since is null || !subject.Is("new"))
        {
            return (subject, condition);
        }

        if (since["during"] is not { } during)
        {
            return (subject with { Qualities = [.. subject.Qualities.Select(static one => one == "new" ? "made-since" : one)] }, condition);
        }

        var from = story.MomentOf(during);
        return (subject, condition.OfOthersThan(story.History.CreationsSince(0, subject.Kind ?? "Pod")
            .Where(entry => entry.At < from).Select(static entry => entry.Object)));
    }
}
