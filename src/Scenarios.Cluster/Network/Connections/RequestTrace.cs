using System.Globalization;
using System.Text;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>The path of one request: every hop in order. Complete when the request is over.</summary>
public sealed class RequestTrace
{
    private HopFacts[] _hops;
    private int _count;

    /// <param name="usual">How many hops a successful request of this kind has.</param>
    internal RequestTrace(int usual) => _hops = new HopFacts[usual];

    public IReadOnlyList<Hop> Hops => Array.ConvertAll(_hops[.._count], static facts => new Hop(facts));

    /// <param name="format">See <see cref="HopFacts"/>.</param>
    internal void Add(
        HopKind kind, TimeSpan at, NetworkPlace place, string format, string? first = null, string? second = null, string? third = null,
        int number = 0, int secondNumber = 0, int thirdNumber = 0) =>
        Add(new HopFacts(kind, IsEnd: false, at, place, format, first, second, third, number, secondNumber, thirdNumber));

    /// <summary>Adds the hop at which the request ends.</summary>
    internal void End(HopKind kind, TimeSpan at, NetworkPlace place, string format, string? text = null, int number = 0) =>
        Add(new HopFacts(kind, IsEnd: true, at, place, format, text, null, null, number, 0, 0));

    /// <summary>One line per hop, for failure messages.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var hop in Hops)
        {
            text.Append(CultureInfo.InvariantCulture, $"{hop.At.TotalMilliseconds,9:0.000} ms  {hop.Place}: {hop.Decision}\n");
        }

        return text.ToString();
    }

    private void Add(in HopFacts hop)
    {
        if (_count == _hops.Length)
        {
            Array.Resize(ref _hops, 2 * _count);
        }

        _hops[_count++] = hop;
    }
}
