using System.Net;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Cluster.Network.Policies;
using Scenarios.Cluster.Network.Services;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Processes;

namespace Scenarios.Cluster.Network;

/// <summary>
/// The cluster's network: a request goes from a client through names, Services and addresses to a listening process, and leaves a trace.
/// </summary>
public sealed class ClusterNetwork
{
    private static readonly NetworkPlace HostsFile = NetworkPlace.Other("/etc/hosts");
    private static readonly NetworkPlace Client = NetworkPlace.Other("client");
    private static readonly NetworkPlace Server = NetworkPlace.Other("server");

    private readonly Exchange[] _recent = new Exchange[32];
    private int _sent;
    private readonly Simulation _simulation;
    private readonly SandboxTable _sandboxes;
    private readonly Latencies _latencies;
    private readonly Connector _connector;

    // Cached, because many consecutive requests have the same target.
    private (string Url, HttpTarget Target)? _lastTarget;

    /// <param name="warn">Called with one sentence for each thing that is outside the simulation.</param>
    internal ClusterNetwork(ComponentContext context, SandboxTable sandboxes, Action<string> warn)
    {
        _simulation = context.Simulation;
        _sandboxes = sandboxes;
        _latencies = new Latencies(_simulation);
        var services = new ServiceTable(context);
        Services = services;
        OutsidePorts = new OutsidePorts(_simulation);
        _connector = new Connector(sandboxes, new Proxy(_simulation, services), new ProxyHealth(_simulation, services), OutsidePorts,
            new PolicyTable(context));
        Resolver = new DnsResolver(_connector, new DnsZone(services), _latencies, warn);
    }

    internal DnsResolver Resolver { get; }

    /// <summary>All Services with their endpoints, as known to every node.</summary>
    internal ServiceTable Services { get; }

    /// <summary>What listens on the machine outside the cluster.</summary>
    public OutsidePorts OutsidePorts { get; }

    /// <summary>A client for a Pod's processes; null while the Pod has no network.</summary>
    public NetworkClient? ClientIn(string @namespace, string pod) =>
        _sandboxes.OfPod(@namespace, pod) is { } sandbox ? NetworkClient.Of(sandbox) : null;

    /// <summary>Sends a GET of the URL and lets its virtual time pass.</summary>
    /// <param name="url">Such as <c>http://web:8080/path</c>; without a scheme, http is assumed.</param>
    /// <exception cref="ArgumentException">The text is not an http URL.</exception>
    public async Coroutine<Exchange> Request(NetworkClient client, string url)
    {
        ArgumentNullException.ThrowIfNull(client);
        var target = _lastTarget is { } last && last.Url == url
            ? last.Target
            : HttpTarget.TryParse(url) ?? throw new ArgumentException($"\"{url}\" is not an http URL.", nameof(url));
        _lastTarget = (url, target);
        var exchange = Send(client, target.Host, target.Port, new HttpRequest("GET", target.Path, target.Authority, client.Address));
        await _simulation.Processes.Sleep(exchange.Latency);
        return exchange;
    }

    /// <summary>Looks up a name: as applications do, or with one query for records of a type.</summary>
    /// <param name="client">The client that asks.</param>
    /// <param name="name">The name, as written.</param>
    /// <param name="type">Such as <c>SRV</c>; null for addresses, using the search list.</param>
    public DnsResult LookUp(NetworkClient client, string name, string? type)
    {
        ArgumentNullException.ThrowIfNull(client);
        return type is null ? Resolver.Lookup(client, name) : Resolver.Query(client, name, type);
    }

    /// <summary>The most recently decided requests, newest first.</summary>
    public IEnumerable<Exchange> Recent
    {
        get
        {
            for (var number = _sent - 1; number >= Math.Max(0, _sent - _recent.Length); number--)
            {
                yield return _recent[number % _recent.Length];
            }
        }
    }

    /// <summary>Raised for each request when it is decided, with its client and its outcome.</summary>
    public event Action<NetworkClient, Exchange>? Exchanged;

    /// <summary>Decides a whole request on the state at this instant. The caller must let its latency pass.</summary>
    /// <param name="request">Its client address is replaced by the one that the server sees.</param>
    /// <param name="verify">
    /// For a secure request: returns what is wrong with the certificate, in the client's wording, or null to accept it.
    /// </param>
    public Exchange Send(NetworkClient client, string host, int port, HttpRequest request, Func<Certificate, string?>? verify = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var exchange = Decide(client, host, port, request, verify);
        _recent[_sent++ % _recent.Length] = exchange;
        Exchanged?.Invoke(client, exchange);
        return exchange;
    }

    /// <summary>Opens a bare connection, decided on the state at this instant.</summary>
    /// <returns>The listener, or null and why there is none; and how long it took.</returns>
    internal (ConnectionOutcome Outcome, string Address, IListener? Listener, TimeSpan Latency) Open(
        NetworkClient client, string host, int port)
    {
        var (address, latency) = (host, TimeSpan.Zero);
        if (!IsAddress(host))
        {
            var lookup = Resolver.Lookup(client, host);
            latency = lookup.Latency;
            if (lookup.Addresses is not [var record, ..])
            {
                return (lookup.Answer is null
                    ? ConnectionOutcome.NameTimedOut
                    : ConnectionOutcome.NameNotFound, string.Empty, null, latency);
            }

            address = record.Data;
        }

        var connection = _connector.Connect(client, address, port, TransportProtocol.Tcp, trace: null);
        return (connection.Outcome, address, connection.Listener, latency + LatencyOf(connection.Outcome));
    }

    private TimeSpan LatencyOf(ConnectionOutcome outcome) => outcome switch
    {
        ConnectionOutcome.TimedOut => Latencies.SynRetries,
        ConnectionOutcome.Silent => Latencies.NoAnswer,
        ConnectionOutcome.Unreachable => Latencies.NeighbourSearch + _latencies.RoundTrip(),
        _ => _latencies.RoundTrip(),
    };

    private Exchange Decide(NetworkClient client, string host, int port, HttpRequest request, Func<Certificate, string?>? verify)
    {
        var isAddress = IsAddress(host);
        var trace = new RequestTrace(usual: isAddress ? 4 : 5);
        trace.Add(HopKind.Client, TimeSpan.Zero, client.Place, "{0} {1}:{3}{2}", request.Method, host, request.Target, port);
        var latency = TimeSpan.Zero;
        var address = host;
        if (!isAddress)
        {
            var lookup = Resolver.Lookup(client, host);
            latency = lookup.Latency;
            if (lookup.Addresses is not [var record, ..])
            {
                var outcome = lookup.Answer is null ? ConnectionOutcome.NameTimedOut : ConnectionOutcome.NameNotFound;
                trace.End(HopKind.NameLookup, latency, NameServer(lookup.Server), outcome == ConnectionOutcome.NameTimedOut
                    ? "no answer about {0}"
                    : "{0} does not exist", host);
                return new Exchange(outcome, string.Empty, port, null, latency, trace);
            }

            address = record.Data;
            trace.Add(HopKind.NameLookup, latency, lookup.Server.Length == 0
                ? HostsFile
                : NameServer(lookup.Server), "{0} is {1}", lookup.Name, address);
        }

        var connection = _connector.Connect(client, address, port, TransportProtocol.Tcp, trace);
        if (connection.Listener is not { } listener)
        {
            latency += LatencyOf(connection.Outcome);
            return new Exchange(connection.Outcome, address, port, null, latency, trace);
        }

        if (listener.Stillness == TimeSpan.MaxValue)
        {
            return Silence(address, port, latency, trace);
        }

        latency += listener.Stillness;
        var serverName = request.ServerName ?? host;
        if (request.IsSecure && (listener.CertificateFor(serverName) is not { } certificate || verify?.Invoke(certificate) is { }))
        {
            var fault = listener.CertificateFor(serverName) is { } shown ? verify?.Invoke(shown) ?? string.Empty : string.Empty;
            return Insecure(address, port, fault, latency, trace);
        }

        latency += _latencies.RoundTrip() + _latencies.Service();
        var seen = string.Equals(request.ClientAddress, connection.Source, StringComparison.Ordinal)
            ? request
            : request with { ClientAddress = connection.Source };
        if (listener.Answer(seen) is not { } response)
        {
            trace.End(HopKind.Response, latency, Server, "closes the connection without an answer");
            return new Exchange(ConnectionOutcome.Closed, address, port, null, latency, trace);
        }

        latency += response.Delay;
        trace.Add(HopKind.Response, latency, Server, "{3} {0}", response.Reason, number: response.Status);
        return new Exchange(ConnectionOutcome.Answered, address, port, response, latency, trace);
    }

    private Exchange Insecure(string address, int port, string fault, TimeSpan latency, RequestTrace trace)
    {
        trace.End(HopKind.Response, latency, Client, fault.Length == 0
            ? "the server does not speak TLS"
            : "does not trust the server: {0}", fault);
        return new Exchange(
            ConnectionOutcome.NotSecure, address, port, null, latency + _latencies.RoundTrip(), trace)
        { SecurityFault = fault };
    }

    private static Exchange Silence(string address, int port, TimeSpan latency, RequestTrace trace)
    {
        latency += Latencies.NoAnswer;
        trace.End(HopKind.Response, latency, Server, "accepts the connection, but does not answer");
        return new Exchange(ConnectionOutcome.Silent, address, port, null, latency, trace);
    }

    private static NetworkPlace NameServer(string address) => new(NetworkPlaceKind.NameServer, string.Empty, address);

    private static bool IsAddress(string host) => IPAddress.IsValid(host);
}
