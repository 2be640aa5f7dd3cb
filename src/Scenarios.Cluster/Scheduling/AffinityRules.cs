using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Affinity and anti-affinity between a Pod to be scheduled and the Pods on nodes: counted once per topology value, then evaluated for
/// every node (kubernetes, pkg/scheduler/framework/plugins/interpodaffinity).
/// </summary>
internal sealed class AffinityRules
{
    private readonly Informers _informers;
    private readonly Pod _pod;
    private readonly AffinityTerm.Set _own;
    private readonly Dictionary<(string Key, string Value), int> _nearCounts = [];
    private readonly Dictionary<(string Key, string Value), int> _farCounts = [];
    private readonly Dictionary<(string Key, string Value), int> _keptAway = [];
    private readonly Dictionary<(string Key, string Value), long> _wishes = [];

    private AffinityRules(Pod pod, AffinityTerm.Set own, Informers informers) => (_pod, _own, _informers) = (pod, own, informers);

    /// <returns>Null if neither the Pod has such rules nor any Pod on a node has one that applies to it.</returns>
    public static AffinityRules? Of(Pod pod, NodeList nodes, Informers informers)
    {
        if (!AffinityTerm.Set.AreIn(pod) && !nodes.HaveAffinity)
        {
            return null;
        }

        var own = AffinityTerm.Set.Of(pod);
        var rules = own.AreAny ? new AffinityRules(pod, own, informers) : null;
        foreach (var node in nodes.InOrder)
        {
            foreach (var resident in own.AreAny ? node.Residents : node.WithAffinity)
            {
                if (rules is not null || resident.Affinity.Concerns(pod, informers))
                {
                    rules ??= new AffinityRules(pod, own, informers);
                    rules.Count(resident, node);
                }
            }
        }

        return rules;
    }

    /// <returns>Why the node is unsuitable; null if it is suitable.</returns>
    public Refusal? Check(NodeState node)
    {
        var labels = node.Node.Labels;
        if (!IsNearAll(labels))
        {
            return Refusal.PodAffinity;
        }

        foreach (var term in _own.Far)
        {
            if (labels[term.TopologyKey] is { } value && _farCounts.ContainsKey((term.TopologyKey, value)))
            {
                return Refusal.PodAntiAffinity;
            }
        }

        foreach (var (key, value) in _keptAway.Keys)
        {
            if (labels[key] == value)
            {
                return Refusal.OthersAntiAffinity;
            }
        }

        return null;
    }

    /// <summary>Adds the preferences of this Pod and of the others to each node's score, with the plugin's weight of 2.</summary>
    public void AddScores(List<NodeState> nodes, Span<long> scores)
    {
        if (_wishes.Count == 0)
        {
            return;
        }

        var raw = new long[nodes.Count];
        var (least, most) = (long.MaxValue, long.MinValue);
        for (var index = 0; index < raw.Length; index++)
        {
            var labels = nodes[index].Node.Labels;
            foreach (var ((key, value), weight) in _wishes)
            {
                raw[index] += labels[key] == value ? weight : 0;
            }

            least = Math.Min(least, raw[index]);
            most = Math.Max(most, raw[index]);
        }

        for (var index = 0; index < raw.Length && most > least; index++)
        {
            scores[index] += 2 * (100 * (raw[index] - least) / (most - least));
        }
    }

    private static void Increase<T>(Dictionary<(string Key, string Value), T> counts, string key, NodeState node, T by)
        where T : System.Numerics.INumber<T>
    {
        if (node.Node.Labels[key] is { } value)
        {
            counts[(key, value)] = counts.GetValueOrDefault((key, value), T.Zero) + by;
        }
    }

    private void Count(Resident resident, NodeState node)
    {
        var other = resident.Pod;
        if (_own.Near.Count > 0 && _own.Near.TrueForAll(term => term.Matches(other, _informers)))
        {
            foreach (var term in _own.Near)
            {
                Increase(_nearCounts, term.TopologyKey, node, 1);
            }
        }

        foreach (var term in _own.Far)
        {
            if (term.Matches(other, _informers))
            {
                Increase(_farCounts, term.TopologyKey, node, 1);
            }
        }

        Wish(_own.Preferred, other, node);
        if (resident.HasAffinity)
        {
            CountOthersRules(resident.Affinity, node);
        }
    }

    private void CountOthersRules(AffinityTerm.Set others, NodeState node)
    {
        foreach (var term in others.Far)
        {
            if (term.Matches(_pod, _informers))
            {
                Increase(_keptAway, term.TopologyKey, node, 1);
            }
        }

        // Another Pod's required affinity counts as a preference here (hardPodAffinityWeight).
        foreach (var term in others.Near)
        {
            if (term.Matches(_pod, _informers))
            {
                Increase(_wishes, term.TopologyKey, node, 1L);
            }
        }

        Wish(others.Preferred, _pod, node);
    }

    private void Wish(List<AffinityTerm> terms, Pod matched, NodeState node)
    {
        foreach (var term in terms)
        {
            if (term.Matches(matched, _informers))
            {
                Increase(_wishes, term.TopologyKey, node, term.Weight);
            }
        }
    }

    /// <summary>
    /// Whether the Pod's affinity terms hold. The first Pod of a self-affine group may go to any node that has the labels.
    /// </summary>
    private bool IsNearAll(TextMap labels)
    {
        var isNear = true;
        foreach (var term in _own.Near)
        {
            if (labels[term.TopologyKey] is not { } value)
            {
                return false;
            }

            isNear &= _nearCounts.ContainsKey((term.TopologyKey, value));
        }

        return isNear || (_nearCounts.Count == 0 && _own.Near.TrueForAll(term => term.Matches(_pod, _informers)));
    }
}
