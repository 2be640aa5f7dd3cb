using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Which Pods are on which node, as far as the scheduler knows: includes Pods that it has just assigned.</summary>
internal sealed class ResidentTable
{
    private readonly Dictionary<string, Resident> _byUid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeState> _nominatedOn = new(StringComparer.Ordinal);

    public NodeList Nodes { get; } = new();

    public bool Has(string uid) => _byUid.ContainsKey(uid);

    /// <summary>Adds a node, with the Pods that were bound to it before it was known; or updates a known node.</summary>
    /// <returns>Whether anything relevant to scheduling changed.</returns>
    public bool Set(Node node)
    {
        if (Nodes.Find(node.Name) is not null)
        {
            return Nodes.Set(node);
        }

        Nodes.Set(node);
        var state = Nodes.Find(node.Name)!;
        foreach (var resident in _byUid.Values.Where(resident => resident.Placement.Node == node.Name))
        {
            state.Admit(resident);
        }

        return true;
    }

    /// <summary>Adds a Pod that is on a node, or updates a known one.</summary>
    /// <returns>Whether the Pod is new or its labels changed.</returns>
    public bool Update(Pod pod)
    {
        if (!_byUid.TryGetValue(pod.Uid, out var known))
        {
            Add(pod, PodPlacement.Of(pod, pod.Spec.NodeName));
            return true;
        }

        var isSame = known.Pod.Labels.Fields.Equals(pod.Labels.Fields);
        known.Item = pod;
        return !isSame;
    }

    public void Add(Pod pod, PodPlacement placement)
    {
        var node = Nodes.Find(placement.Node);
        var resident = new Resident(pod, node?.Shared(placement) ?? placement);
        _byUid.Add(pod.Uid, resident);
        node?.Admit(resident);
        Nodes.HaveAffinity |= resident.HasAffinity;
    }

    /// <returns>Whether the Pod was known.</returns>
    public bool Remove(string uid)
    {
        if (!_byUid.Remove(uid, out var resident))
        {
            return false;
        }

        Nodes.Find(resident.Placement.Node)?.Dismiss(resident);
        return true;
    }

    /// <summary>Nominates a Pod to a node.</summary>
    public void Nominate(Pod pod, PodPlacement placement, NodeState node)
    {
        Denominate(pod.Uid);
        node.Nominated.Add(new Resident(pod, placement with { Node = node.Node.Name }));
        _nominatedOn.Add(pod.Uid, node);
    }

    public void Denominate(string uid)
    {
        if (_nominatedOn.Count > 0 && _nominatedOn.Remove(uid, out var node))
        {
            node.Nominated.RemoveAll(other => other.Item.Uid == uid);
        }
    }
}
