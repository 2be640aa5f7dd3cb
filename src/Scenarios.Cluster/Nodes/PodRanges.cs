using System.Globalization;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The Pod ranges of nodes, 10.244.N.0/24: each is given once, the next to whoever registers (kubernetes,
/// pkg/controller/nodeipam/ipam/cidrset).
/// </summary>
internal sealed class PodRanges
{
    private const string Prefix = "10.244.";
    private int _next;

    /// <summary>A node has this range.</summary>
    public void Take(Node node)
    {
        var range = node.Spec.PodCIDR;
        if (range.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(
                range.AsSpan(Prefix.Length, range.IndexOf('.', Prefix.Length) - Prefix.Length),
                CultureInfo.InvariantCulture,
                out var number))
        {
            _next = Math.Max(_next, number + 1);
        }
    }

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{_next++}.0/24");
}
