using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The Pod ranges of nodes: each is assigned once, and a node that registers gets the next one (kubernetes,
/// pkg/controller/nodeipam/ipam/cidrset).
/// </summary>
internal sealed class PodRanges
{
    private int _next;

    /// <summary>Reserves the range that a node has.</summary>
    public void Take(Node node)
    {
        if (PodRange.NumberOf(node.Spec.PodCIDR) is { } number)
        {
            _next = Math.Max(_next, number + 1);
        }
    }

    /// <summary>The next range. Once all have been assigned, it starts over with those of deleted nodes.</summary>
    public string Next() => PodRange.Of(_next++ % PodRange.Limit);
}
