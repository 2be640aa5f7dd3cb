using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>The Pods that are meant by the name of a workload or Service.</summary>
internal static class MeantPods
{
    /// <summary>Counts a workload's Pods.</summary>
    public static Subject Counted(Subject holder) =>
        holder.Names.Count > 0 && holder.Kind is { } kind && ConditionKinds.WithPods.Contains(kind)
        ? PodsOf(holder, kind) : holder;

    /// <summary>The Pods of a workload or Service, if the condition is one of Pods.</summary>
    /// <exception cref="StepFailureException">The condition does not apply to the named object.</exception>
    public static Subject OfKind(Subject subject, Condition condition, Story story)
    {
        var kind = subject.Kind
            ?? (subject.Names is [var first, ..] ? Finder.KindOf(first, subject.Namespace, story, story.History.Now) : null);
        if (condition.Kinds.Count == 0 || kind is null || condition.Kinds.Contains(kind, StringComparer.Ordinal))
        {
            return subject;
        }

        return condition.Kinds.Contains("Pod") && ConditionKinds.WithPods.Contains(kind) && subject.Names.Count > 0
            ? PodsOf(subject, kind)
            : throw new StepFailureException(
                $"\"{condition.Words}\" applies to a {string.Join(" or a ", condition.Kinds)}, not to a {kind}.");
    }

    private static Subject PodsOf(Subject subject, string kind)
    {
        var pods = new Subject { Words = subject.Words, Kind = "Pod", Namespace = subject.Namespace, Qualities = subject.Qualities };
        return kind == "Service" ? pods with { Services = subject.Names } : pods with { OwnerKind = kind, Owners = subject.Names };
    }
}
