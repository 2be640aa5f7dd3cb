using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Decides whether a condition holds for as many objects as a claim states, at one instant.</summary>
internal sealed class SubjectJudge(Story story)
{
    public Verdict Of(Subject subject, Condition condition, ClusterView view) => Judge(subject, condition, view) with
    {
        Meant = () => Meant(subject, condition, view),
    };

    /// <summary>What is on no node of a claim that none is there, and will be on another one, does not matter to it.</summary>
    private IReadOnlyList<ApiObject> Meant(Subject subject, Condition condition, ClusterView view)
    {
        var found = Finder.Find(subject, view, story, withTerminating: true);
        return subject.Quantity.IsNone && condition.Names.Count > 0
            ? [.. found.Where(item => item.TextAt("spec", "nodeName") is var node
                && (node.Length == 0 || condition.Names.Contains(node, StringComparer.Ordinal)))]
            : [.. found, .. Finder.Holders(subject, view, story)];
    }

    private Verdict Judge(Subject subject, Condition condition, ClusterView view)
    {
        var found = condition.IsOfThoseBefore
            ? ThoseBefore(subject, condition, view)
            : Finder.Find(subject, view, story, condition.WithTerminating);
        if (condition.IsAbsence)
        {
            return new Verdict(
                found.Count == 0 && WasEverThere(condition.IsPlainAbsence
                    ? subject with { Nodes = [], At = [], Qualities = [], Statuses = [] } : subject),
                () => found.Count == 0 ? "none, and there never was one"
                : Tell(found, view, condition));
        }

        if (condition.IsOfThoseBefore && found.Count == 0 && !WasEverThere(subject))
        {
            return new Verdict(false, () => WhyNone(subject, view));
        }

        if (condition.IsMissing)
        {
            return new Verdict(found.Count == 0, () => Tell(found, view, condition));
        }

        if (condition.IsMetByAbsence && subject.Quantity.IsAll && found.Count == 0)
        {
            return new Verdict(WasEverThere(subject), () => "none, and there never was one");
        }

        if (subject.Quantity.IsAll && (subject.Owners.Count > 0 || (subject.Kind == "Pod" && subject.Names.Count == 0)))
        {
            // A workload's Pods are those that it counts. One that has ended is included only if the condition is about that.
            found = [.. found.Where(item => !ReplicaCount.HasEnded(item, view) || condition.Holds(item, view))];
        }

        var holding = found.Where(item => condition.Holds(item, view)).ToList();
        var missed = ReplicaCount.Difference(subject, found.Count, view, story);
        var rest = subject.Quantity.IsOnly ? Others(subject, found, condition, view) : [];
        var isMet = rest.Count == 0 && subject.Quantity.IsMet(holding.Count, found.Count)
            && (!subject.Quantity.IsAll || subject.Names.Count <= found.Count)
            && missed is null
            && (subject.Quantity.Most is null || found.All(item => condition.IsKnown(item, view)))
            && !(condition.IsIdentity && subject.Quantity.IsNone && HasLost(subject, view));
        return new Verdict(isMet, () => found.Count == 0
            ? WhyNone(subject, view)
            : rest.Count > 0 ? $"these, too:\n{Tell(rest, view, condition)}"
            : $"{missed}{holding.Count} of {found.Count}:\n{Tell([.. found.Except(holding).Concat(holding)], view, condition)}")
        {
            About = () => [.. rest, .. found.Except(holding), .. Finder.Holders(subject, view, story)],
        };
    }

    /// <summary>The objects from before the change, and newer ones for which the condition also holds.</summary>
    private IReadOnlyList<ApiObject> ThoseBefore(Subject subject, Condition condition, ClusterView view)
    {
        var before = Finder.Find(subject, story.Before, story, withTerminating: false);
        var since = Finder.Find(subject, view, story, withTerminating: false)
            .Where(item => before.All(old => old.Uid != item.Uid) && condition.Holds(item, view));
        return [.. before, .. since];
    }

    /// <summary>Other objects of the same kind and namespace (or of the same owners, if stated) for which the condition holds.</summary>
    private IReadOnlyList<ApiObject> Others(Subject subject, IReadOnlyList<ApiObject> found, Condition condition, ClusterView view)
    {
        var kind = subject.Kind ?? (found is [var first, ..] ? first.Kind : "Pod");
        var all = new Subject
        {
            Words = subject.Words, Kind = kind,
            Namespace = subject.Namespace ?? (found is [var one, ..] && one.Namespace.Length > 0 ? one.Namespace : null)
        };
        var condition2 = condition.IsHistory ? Condition.There with { WithTerminating = true } : condition;
        return [.. Finder.Find(all, view, story, withTerminating: condition2.WithTerminating)
            .Where(item => found.All(known => known.Uid != item.Uid) && condition2.Holds(item, view))];
    }

    private bool WasEverThere(Subject subject)
    {
        var all = subject with { Quantity = Quantity.Some };
        for (var view = story.History.At(0); ; view.Advance())
        {
            if (Finder.Find(all, view, story, withTerminating: true).Count > 0)
            {
                return true;
            }

            if (view.IsAtEnd)
            {
                return false;
            }
        }
    }

    private bool HasLost(Subject subject, ClusterView view)
    {
        var here = Finder.Find(subject with { Qualities = [] }, view, story, withTerminating: false).Select(item => item.Uid)
            .ToHashSet(StringComparer.Ordinal);
        return Finder.Find(subject with { Qualities = [] }, story.Before, story, withTerminating: false)
            .Any(item => !here.Contains(item.Uid));
    }

    private string WhyNone(Subject subject, ClusterView view)
    {
        var kind = subject.Kind ?? "Pod";
        var condition = Condition.There with { Found = Findings.Of(subject) };
        var others = view.Of(kind).Where(item => !(kind == "Pod" && Story.IsClient(item))
            && !item.Namespace.StartsWith("kube-", StringComparison.Ordinal)).Take(8).Select(item => condition.Tell(item, view)).ToList();
        return others.Count == 0 ? $"no {kind} at all" : $"none; there are:\n  {string.Join("\n  ", others)}";
    }

    private static string Tell(IReadOnlyList<ApiObject> items, ClusterView view, Condition condition) =>
        string.Join("\n", items.Take(10).Select(item => $"  {condition.Tell(item, view)}"));
}
