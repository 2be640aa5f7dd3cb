using System.Globalization;

namespace Scenarios.Cluster.Network;

/// <summary>One decision on a request's way. Its sentence is put together when somebody reads it.</summary>
public sealed class Hop
{
    private readonly string _format;
    private readonly object?[] _values;

    internal Hop(HopKind kind, TimeSpan at, string place, bool isEnd, string format, params object?[] values)
    {
        Kind = kind;
        At = at;
        Place = place;
        IsEnd = isEnd;
        _format = format;
        _values = values;
    }

    public HopKind Kind { get; }

    /// <summary>Virtual time since the request began.</summary>
    public TimeSpan At { get; }

    /// <summary>Who decided: a Pod, a node, a Service, an address.</summary>
    public string Place { get; }

    /// <summary>Whether the request goes no further.</summary>
    public bool IsEnd { get; }

    /// <summary>What was decided, and why, as a sentence without a full stop.</summary>
    public string Decision => string.Format(CultureInfo.InvariantCulture, _format, _values);
}
