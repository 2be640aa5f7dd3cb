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
    private bool _isStopped;

    /// <param name="cluster">The cluster.</param>
    /// <param name="client">Returns the sender; null while it has no network.</param>
    /// <param name="url">The URL.</param>
    /// <param name="interval">The virtual time between requests.</param>
    public Traffic(SimulatedCluster cluster, Func<NetworkClient?> client, string url, TimeSpan interval)
    {
        _cluster = cluster;
        _client = client;
        _url = HttpUrl.Of(url);
        _interval = interval;
        Next();
    }

    /// <summary>How long the client waits for an answer; null for as long as it takes.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>The outcomes of the requests so far.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>Returns the outcomes of those sent at an instant or later.</summary>
    public IEnumerable<Exchange> Since(TimeSpan at) => _exchanges.Where((_, index) => _instants[index] >= at);

    /// <summary>The outcomes with the instants at which they were sent.</summary>
    public IEnumerable<(TimeSpan At, Exchange Exchange)> Timed => _instants.Zip(_exchanges);

    public bool IsRunning => !_isStopped;

    public void Stop() => _isStopped = true;

    private void Next() => _cluster.Simulation.Schedule(_interval, "client request", Send, Activity.Background);

    private void Send()
    {
        if (_isStopped)
        {
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
