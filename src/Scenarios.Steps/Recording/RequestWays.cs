using Scenarios.Accounts;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Kernel;

namespace Scenarios.Steps.Recording;

/// <summary>The routes that requests took; equal ones are recorded once.</summary>
internal sealed class RequestWays(Simulation simulation)
{
    private const int MostTimes = 500;

    /// <summary>Nobody reads more routes than this in one step. Further ones are only counted.</summary>
    private const int MostWays = 40;

    private static readonly string[] Words = ["http", "request", "response", "answer", "リクエスト", "応答", "要求"];

    private readonly Dictionary<string, Taken> _ways = new(StringComparer.Ordinal);
    private readonly List<Taken> _order = [];

    /// <summary>The last request; null if the last step that could send one sent none.</summary>
    public Exchange? Last { get; private set; }

    /// <summary>Whether a text is about requests.</summary>
    public static bool IsMeant(string text) =>
        Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Records a request.</summary>
    public void Note(NetworkClient client, Exchange exchange)
    {
        Last = exchange;
        var hops = exchange.Trace.Hops;
        var end = hops.LastOrDefault(hop => hop.Kind == HopKind.Port)?.Place.ToString() ?? exchange.Address;
        var outcome = exchange.Response is { } response ? $"{response.Status}" : WordsOf(exchange.Outcome);
        var key = $"{client.Place}\n{exchange.Address}:{exchange.Port}\n{outcome}\n{end}";
        if (!_ways.TryGetValue(key, out var taken))
        {
            if (_order.Count == MostWays)
            {
                taken = _order[^1];
            }
            else
            {
                taken = new Taken(
                    client.Place.ToString(),
                    exchange.Response is not null,
                    outcome,
                    end.Length == 0 ? hops[^1].Place.ToString() : end,
                    hops);
                _ways.Add(key, taken);
                _order.Add(taken);
            }
        }

        taken.Count++;
        if (taken.Times.Count < MostTimes)
        {
            taken.Times.Add(simulation.Elapsed);
        }
    }

    /// <summary>Returns the routes since the last call.</summary>
    /// <param name="isClaim">Whether a claim was made since then: it is about the requests before it, and so is the next claim.</param>
    public IReadOnlyList<RequestWay> Take(bool isClaim)
    {
        if (_order.Count == 0)
        {
            Last = isClaim ? Last : null;
            return [];
        }

        RequestWay[] ways = [.. _order.Select(Way)];
        _ways.Clear();
        _order.Clear();
        return ways;
    }

    private static RequestWay Way(Taken taken) => new()
    {
        Client = taken.Client,
        IsAnswered = taken.IsAnswered,
        Outcome = taken.Outcome,
        End = taken.End,
        Hops = [.. taken.Hops.Select(hop => new RequestHop(hop.At, Stage(hop.Kind), hop.Place.ToString(), hop.Decision))],
        Times = taken.Times,
        Count = taken.Count,
    };

    private static string WordsOf(ConnectionOutcome outcome) => outcome switch
    {
        ConnectionOutcome.NameNotFound => "name not found",
        ConnectionOutcome.NameTimedOut => "no answer from DNS",
        ConnectionOutcome.Refused => "connection refused",
        ConnectionOutcome.TimedOut => "timed out",
        ConnectionOutcome.Unreachable => "unreachable",
        ConnectionOutcome.Silent => "no answer",
        ConnectionOutcome.NotSecure => "not secure",
        ConnectionOutcome.Closed => "connection closed",
        _ => "answered",
    };

    private static string Stage(HopKind kind) => kind switch
    {
        HopKind.Client => "client",
        HopKind.NameLookup => "DNS",
        HopKind.ServiceProxy => "kube-proxy",
        HopKind.NodePort => "node port",
        HopKind.Sandbox => "network",
        HopKind.Port => "port",
        _ => "answer",
    };

    private sealed class Taken(string client, bool isAnswered, string outcome, string end, IReadOnlyList<Hop> hops)
    {
        public string Client => client;

        public bool IsAnswered => isAnswered;

        public string Outcome => outcome;

        public string End => end;

        public IReadOnlyList<Hop> Hops => hops;

        public List<TimeSpan> Times { get; } = [];

        public int Count { get; set; }
    }
}
