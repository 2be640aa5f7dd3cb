using System.Globalization;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>
/// Hands out the addresses of one node's Pod range in order, wrapping around at the end, as the CNI's host-local plugin does. The first
/// address is the node's own end of the Pod network.
/// </summary>
internal sealed class PodAddresses(string prefix)
{
    private string _prefix = prefix;
    private const int First = 2;
    private const int Last = 254;
    private readonly HashSet<int> _taken = [];
    private int _next = First;

    /// <summary>The node's end of the Pod network.</summary>
    public string Gateway => _prefix + "1";

    /// <summary>The next free address, or null when all are taken.</summary>
    public string? TryTake()
    {
        for (var tries = First; tries <= Last; tries++)
        {
            var candidate = _next;
            _next = _next == Last ? First : _next + 1;
            if (_taken.Add(candidate))
            {
                return _prefix + candidate.ToString(CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    /// <summary>Reserves the address of an existing Pod.</summary>
    public void Take(string address)
    {
        _taken.Add(Host(address));
        _next = Math.Max(_next, Host(address) + 1);
    }

    public void Free(string address)
    {
        // An address from an older range takes none of this one.
        if (address.StartsWith(_prefix, StringComparison.Ordinal))
        {
            _taken.Remove(Host(address));
        }
    }

    /// <summary>The node was given another range, of which nothing is taken.</summary>
    /// <param name="range">Such as <c>10.244.4.0/24</c>.</param>
    public void MoveTo(string range)
    {
        _prefix = range[..(range.LastIndexOf('.') + 1)];
        _taken.Clear();
        _next = First;
    }

    private int Host(string address) => int.Parse(address.AsSpan(_prefix.Length), CultureInfo.InvariantCulture);
}
