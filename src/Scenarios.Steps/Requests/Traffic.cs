using Scenarios.Cluster;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Time;

namespace Scenarios.Steps.Requests;

/// <summary>
/// Requests at a steady rate in the background, whatever the outcome of earlier ones. Each has its own connection and its own instant of
/// virtual time. Settling does not wait for them.
/// </summary>
internal sealed class Traffic
{
    private readonly SimulatedCluster _cluster;
    private readonly Func<NetworkClient?> _client;
    private readonly HttpUrl _url;
    private readonly TimeSpan _interval;
    private readonly List<Exchange> _exchanges = [];
    private readonly List<TimeSpan> _instants = [];
    private readonly TimeSpan? _end;
    private bool _isStopped;

    /// <param name="cluster">The cluster.</param>
    /// <param name="client">Returns the sender; null while it has no network.</param>
    /// <param name="url">The URL.</param>
    /// <param name="interval">The virtual time between requests.</param>
    /// <param name="end">When it ends; null for never.</param>
    public Traffic(SimulatedCluster cluster, Func<NetworkClient?> client, string url, TimeSpan interval, TimeSpan? end = null)
        : this(cluster, client, HttpUrl.Of(url), interval, end)
    {
    }

    private Traffic(SimulatedCluster cluster, Func<NetworkClient?> client, HttpUrl url, TimeSpan interval, TimeSpan? end)
    {
        _cluster = cluster;
        _client = client;
        _url = url;
        _interval = interval;
        _end = end;
        Next();
    }

    /// <summary>How long the client waits for an answer; null for as long as it takes.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Stops it and sends the same at another rate from now on.</summary>
    public Traffic AtRate(TimeSpan interval)
    {
        Stop();
        return new Traffic(_cluster, _client, _url, interval, null) { Patience = Patience };
    }

    /// <summary>The outcomes of the requests so far.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>Returns the outcomes of those sent at an instant or later.</summary>
    public IEnumerable<Exchange> Since(TimeSpan at) => _exchanges.Where((_, index) => _instants[index] >= at);

    /// <summary>The outcomes with the instants at which they were sent.</summary>
    public IEnumerable<(TimeSpan At, Exchange Exchange)> Timed => _instants.Zip(_exchanges);

    /// <summary>Returns the outcomes of those sent in a span of time, both ends included.</summary>
    public IEnumerable<Exchange> Between(TimeSpan from, TimeSpan to) =>
        _exchanges.Where((_, index) => _instants[index] >= from && _instants[index] <= to);

    /// <summary>Whether the requests go to this URL.</summary>
    public bool IsTo(string url) => HttpUrl.Of(url) is var other
        && (other.Host, other.Port, other.Path) == (_url.Host, _url.Port, _url.Path);

    public bool IsRunning => !_isStopped;

    public void Stop() => _isStopped = true;

    private void Next() => _cluster.Simulation.Schedule(_interval, "client request", Send, Activity.Background);

    private void Send()
    {
        if (_isStopped || _cluster.Simulation.Elapsed > _end)
        {
            _isStopped = true;
            return;
        }

        if (_client() is { } client)
        {
            _instants.Add(_cluster.Simulation.Elapsed);
            var exchange = _cluster.Network.Send(
                client,
                _url.Host,
                _url.Port,
                new HttpRequest("GET", _url.Path, _url.Authority, client.Address));
            _exchanges.Add(exchange.Latency <= Patience || Patience is null ? exchange
                : exchange with { Outcome = ConnectionOutcome.TimedOut, Response = null });
        }

        Next();
    }
}
