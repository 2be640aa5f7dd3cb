using Scenarios.Cluster.Placement;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A Pod's topologySpreadConstraints, both the required and the preferred ones (kubernetes, plugins/podtopologyspread).</summary>
internal sealed class SpreadRules
{
    private const string Hostname = "kubernetes.io/hostname";

    private readonly Pod _pod;
    private readonly NodeTerms _terms;
    private readonly NodeList _nodes;
    private readonly List<SpreadConstraint> _hard = [];
    private readonly List<SpreadConstraint> _soft = [];

    private SpreadRules(Pod pod, NodeTerms terms, NodeList nodes)
    {
        (_pod, _terms, _nodes) = (pod, terms, nodes);
        foreach (var constraint in pod.Spec.TopologySpreadConstraints)
        {
            var isHard = constraint.WhenUnsatisfiable != UnsatisfiableConstraintAction.ScheduleAnyway;
            (isHard ? _hard : _soft).Add(new SpreadConstraint(pod, constraint));
        }
    }

    /// <returns>Null for a Pod without constraints of its own.</returns>
    public static SpreadRules? Of(Pod pod, NodeTerms terms, NodeList nodes)
    {
        if (pod.Spec.TopologySpreadConstraints.Count == 0)
        {
            return null;
        }

        var rules = new SpreadRules(pod, terms, nodes);
        rules.Count(rules._hard, nodes.InOrder);
        return rules;
    }

    /// <returns>Why the node is unsuitable; null if it is suitable.</returns>
    public Refusal? Check(NodeState node)
    {
        foreach (var constraint in _hard)
        {
            if (node.Node.Labels[constraint.Key] is not { } value)
            {
                return Refusal.SpreadLabel;
            }

            var least = constraint.Counts.Count < constraint.MinDomains || constraint.Counts.Count == 0
                ? 0
                : constraint.Counts.Values.Min();
            var here = constraint.Counts.GetValueOrDefault(value) + (constraint.MatchesItself ? 1 : 0);
            if (here - least > constraint.MaxSkew)
            {
                return Refusal.Spread;
            }
        }

        return null;
    }

    /// <summary>
    /// Adds the preferred constraints to each node's score, with the plugin's weight of 2 (podtopologyspread/scoring.go).
    /// </summary>
    public void AddScores(List<NodeState> nodes, Span<long> scores)
    {
        if (_soft.Count == 0)
        {
            return;
        }

        Count(_soft, _nodes.InOrder);
        var raw = new long[nodes.Count];
        var (least, most) = (long.MaxValue, 0L);
        for (var index = 0; index < raw.Length; index++)
        {
            raw[index] = HasAllKeys(nodes[index], _soft) ? Raw(nodes[index], nodes) : -1;
            if (raw[index] >= 0)
            {
                least = Math.Min(least, raw[index]);
                most = Math.Max(most, raw[index]);
            }
        }

        for (var index = 0; index < raw.Length; index++)
        {
            scores[index] += raw[index] < 0 ? 0 : 2 * (most == 0 ? 100 : 100 * (most + least - raw[index]) / most);
        }
    }

    private static bool HasAllKeys(NodeState node, List<SpreadConstraint> constraints)
    {
        foreach (var constraint in constraints)
        {
            if (node.Node.Labels[constraint.Key] is null)
            {
                return false;
            }
        }

        return true;
    }

    private long Raw(NodeState node, List<NodeState> nodes)
    {
        var score = 0.0;
        foreach (var constraint in _soft)
        {
            var isHost = constraint.Key == Hostname;
            var counted = nodes.Where(other => HasAllKeys(other, _soft)).Select(other => other.Node.Labels[constraint.Key]);
            var places = counted.Distinct(StringComparer.Ordinal).Count();
            var pods = isHost
                ? constraint.Matching(node, _pod.Namespace)
                : constraint.Counts.GetValueOrDefault(node.Node.Labels[constraint.Key]!);
            score += (pods * Math.Log(places + 2)) + constraint.MaxSkew - 1;
        }

        return (long)Math.Round(score, MidpointRounding.AwayFromZero);
    }

    private void Count(List<SpreadConstraint> constraints, List<NodeState> nodes)
    {
        foreach (var node in nodes)
        {
            if (!HasAllKeys(node, constraints))
            {
                continue;
            }

            foreach (var constraint in constraints)
            {
                if (constraint.Includes(node, _terms))
                {
                    constraint.Count(node, _pod.Namespace);
                }
            }
        }
    }
}
