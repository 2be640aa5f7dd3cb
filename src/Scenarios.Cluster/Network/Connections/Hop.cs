using System.Globalization;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>One decision on a request's path. Its sentence is built only when somebody reads it.</summary>
public sealed class Hop
{
    private readonly HopFacts _facts;

    internal Hop(HopFacts facts) => _facts = facts;

    public HopKind Kind => _facts.Kind;

    /// <summary>Virtual time since the request began.</summary>
    public TimeSpan At => _facts.At;

    /// <summary>What decided: a Pod, a node, a Service, an address.</summary>
    public NetworkPlace Place => _facts.Place;

    /// <summary>Whether the request ends here.</summary>
    public bool IsEnd => _facts.IsEnd;

    /// <summary>What was decided, and why, as a sentence without a full stop.</summary>
    public string Decision =>
        string.Format(
            CultureInfo.InvariantCulture, _facts.Format, _facts.First, _facts.Second, _facts.Third, _facts.Number, _facts.SecondNumber,
            _facts.ThirdNumber);
}
