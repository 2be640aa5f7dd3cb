using System.Globalization;
using System.Text;

namespace Scenarios.Cluster.Network;

/// <summary>The way of one request: every hop in order. Complete when the request is over.</summary>
public sealed class RequestTrace
{
    private readonly List<Hop> _hops = new(6);

    public IReadOnlyList<Hop> Hops => _hops;

    internal void Add(HopKind kind, TimeSpan at, string place, string format, params object?[] values) =>
        _hops.Add(new Hop(kind, at, place, isEnd: false, format, values));

    /// <summary>Adds the hop at which the request ends.</summary>
    internal void End(HopKind kind, TimeSpan at, string place, string format, params object?[] values) =>
        _hops.Add(new Hop(kind, at, place, isEnd: true, format, values));

    /// <summary>One line per hop, for failure messages.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var hop in _hops)
        {
            text.Append(CultureInfo.InvariantCulture, $"{hop.At.TotalMilliseconds,9:0.000} ms  {hop.Place}: {hop.Decision}\n");
        }

        return text.ToString();
    }
}
