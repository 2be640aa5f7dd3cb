using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The Pod ranges of nodes: each is given once, the next to whoever registers (kubernetes,
/// pkg/controller/nodeipam/ipam/cidrset).
/// </summary>
internal sealed class PodRanges
{
    private int _next;

    /// <summary>A node has this range.</summary>
    public void Take(Node node)
    {
        if (PodRange.NumberOf(node.Spec.PodCIDR) is { } number)
        {
            _next = Math.Max(_next, number + 1);
        }
    }

    /// <summary>The next; those of nodes that have gone once all were given.</summary>
    public string Next() => PodRange.Of(_next++ % PodRange.Limit);
}
