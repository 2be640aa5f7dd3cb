using Scenarios.Cluster.Placement;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Everything that decides where one Pod may go: the default profile's filters in order, read once and evaluated for every node.
/// </summary>
internal sealed class PlacementRules
{
    private readonly Informers _informers;
    private readonly NodeList _nodes;
    private readonly HashSet<string>? _names;
    private SpreadRules? _spread;
    private AffinityRules? _affinity;
    private bool _isClaimTaken;

    private PlacementRules(Pod pod, PodPlacement placement, VolumePlan? volumes, NodeList nodes, Informers informers)
    {
        (Pod, Placement, Volumes, _nodes, _informers) = (pod, placement, volumes, nodes, informers);
        Terms = NodeTerms.Of(pod);
        _names = Terms.NodeNames();
        Recount();
    }

    public Pod Pod { get; }

    public PodPlacement Placement { get; }

    public NodeTerms Terms { get; }

    public VolumePlan? Volumes { get; }

    /// <param name="refusal">Why no node can ever be suitable; null if that depends on the node.</param>
    public static PlacementRules? Of(Pod pod, NodeList nodes, Informers informers, out string? refusal)
    {
        var volumes = VolumePlan.Of(pod, informers, out refusal);
        return refusal is null ? new PlacementRules(pod, PodPlacement.Of(pod, string.Empty), volumes, nodes, informers) : null;
    }

    /// <summary>Counts again after the Pods on the nodes have changed.</summary>
    public void Recount()
    {
        _spread = SpreadRules.Of(Pod, Terms, _nodes);
        _affinity = AffinityRules.Of(Pod, _nodes, _informers);
        _isClaimTaken = Volumes is { HasSinglePodClaim: true } && IsClaimTaken();
    }

    /// <returns>Why the node is unsuitable; null if it is suitable.</returns>
    public Refusal? Check(NodeState node)
    {
        if (_names is not null && !_names.Contains(node.Node.Name))
        {
            return Refusal.OtherNode;
        }

        return NodeFilter.Check(Placement, Terms, node)
            ?? (_isClaimTaken ? Refusal.SinglePodVolume : null)
            ?? Volumes?.Check(node.Node)
            ?? _spread?.Check(node)
            ?? _affinity?.Check(node);
    }

    /// <summary>Adds the influence of other Pods to the nodes' scores.</summary>
    public void AddScores(List<NodeState> nodes, Span<long> scores)
    {
        _spread?.AddScores(nodes, scores);
        _affinity?.AddScores(nodes, scores);
    }

    /// <summary>Whether the Pod has spread constraints of its own.</summary>
    public bool HasOwnSpreading => _spread is not null;

    private bool IsClaimTaken()
    {
        foreach (var node in _nodes.InOrder)
        {
            foreach (var resident in node.Residents)
            {
                if (resident.Pod.Namespace == Pod.Namespace && PodClaims.Of(resident.Pod).Any(claim => PodClaims.Uses(Pod, claim)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
