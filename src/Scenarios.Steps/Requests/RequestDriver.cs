using System.Globalization;
using Scenarios.Api.Schema;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Requests;

/// <summary>Sends requests in sequence and keeps their outcomes.</summary>
public sealed class RequestDriver(ClusterDriver cluster, Hosting.CurrentStep step, IReqnrollOutputHelper transcript)
{
    private const int MostRequests = 1_000_000;
    /// <summary>How long a Pod that sends requests may take to start.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestBatch = TimeSpan.FromDays(8);

    private IReadOnlyList<Exchange> _exchanges = [];
    private string _url = string.Empty;
    private RequestClient _client = RequestClient.AnyPod;

    private readonly List<Traffic> _traffics = [];
    private bool _isLookedAt = true;
    private string _sentBy = string.Empty;
    private bool _isTrafficLookedAt;
    private int _clients;
    private TimeSpan? _sendingUntil;

    /// <summary>The outcomes of the last requests, or of background traffic.</summary>
    /// <exception cref="StepFailureException">No request was sent.</exception>
    internal IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            _isLookedAt = true;
            return _exchanges.Count > 0
                ? _exchanges
                : throw new StepFailureException("No request was sent yet: a step such as 'When I curl \"http://web\"' comes first.");
        }
    }

    /// <summary>The outcomes of the background traffic; those of the last requests if there is no traffic.</summary>
    internal IReadOnlyList<Exchange> Traffic
    {
        get
        {
            _isTrafficLookedAt = true;
            return _traffics.Count > 0 ? [.. _traffics.SelectMany(traffic => traffic.Exchanges)] : Exchanges;
        }
    }

    /// <summary>The outcomes of the last requests and of the background traffic together.</summary>
    internal IReadOnlyList<Exchange> Sent => _traffics.Count == 0 ? Exchanges : [.. Traffic, .. _exchanges.Count > 0 ? Exchanges : []];

    /// <summary>Returns the outcomes of requests of the traffic that were sent at an instant or later.</summary>
    internal IReadOnlyList<Exchange> SentSince(TimeSpan at)
    {
        _isTrafficLookedAt = true;
        return [.. _traffics.SelectMany(traffic => traffic.Since(at))];
    }

    /// <summary>Returns the requests of the traffic that were sent from an instant on and not after another.</summary>
    internal IReadOnlyList<(TimeSpan At, Exchange Exchange)> SentBetween(TimeSpan from, TimeSpan to)
    {
        _isTrafficLookedAt = true;
        return [.. _traffics.SelectMany(static traffic => traffic.Timed).Where(one => one.At >= from && one.At <= to)];
    }

    /// <summary>When the first request of the traffic was sent.</summary>
    internal TimeSpan FirstSent => _traffics.SelectMany(static traffic => traffic.Timed).Select(static one => one.At)
        .DefaultIfEmpty(TimeSpan.Zero).Min();

    /// <summary>When the last request of the traffic was sent.</summary>
    internal TimeSpan LastSent => _traffics.SelectMany(static traffic => traffic.Timed).Select(static one => one.At)
        .DefaultIfEmpty(TimeSpan.Zero).Max();

    /// <summary>Returns the outcomes of requests of the traffic that were sent in a span of time.</summary>
    internal IReadOnlyList<Exchange> OutcomesBetween(TimeSpan from, TimeSpan to)
    {
        _isTrafficLookedAt = true;
        return [.. _traffics.SelectMany(traffic => traffic.Between(from, to))];
    }

    /// <summary>Whether the last request failed because its host name does not exist. Reading it counts as a check.</summary>
    internal bool NameFailed
    {
        get
        {
            _isLookedAt = true;
            return _exchanges.Count > 0 && _exchanges[^1].Outcome == ConnectionOutcome.NameNotFound;
        }
    }

    /// <summary>Whether a request got a response of success.</summary>
    internal static bool Succeeded(Exchange exchange) =>
        exchange is { Outcome: ConnectionOutcome.Answered, Response.Status: >= 200 and < 300 };

    /// <exception cref="StepFailureException">One of the last requests failed, and no step checked it.</exception>
    public void RequireLookedAt()
    {
        if (!_isLookedAt && _exchanges.FirstOrDefault(exchange => exchange.Outcome != ConnectionOutcome.Answered) is { } failed)
        {
            _isLookedAt = true;
            throw new StepFailureException(
                $"A request to {_url} failed, and no step checks it (Then the request succeeds, Then the request fails …).\n{_sentBy}"
                + $"Its route:\n{failed.Trace}");
        }
    }

    /// <exception cref="StepFailureException">No request of the traffic got a response, and no step checked it.</exception>
    internal void RequireTrafficLookedAt()
    {
        if (!_isTrafficLookedAt && _traffics.Find(traffic => traffic.Exchanges.Count > 0
            && traffic.Exchanges.All(static exchange => exchange.Outcome != ConnectionOutcome.Answered)) is { } lost)
        {
            throw new StepFailureException(
                "No request of the traffic was answered, and no step checks it (Then no request failed, …). The route of one:\n"
                    + lost.Exchanges[0].Trace);
        }
    }

    /// <exception cref="StepFailureException">The number is not positive, or the client's Pod has no network.</exception>
    public void Send(string url, int times, RequestClient client) => Send(url, times, client, isMore: false);

    /// <param name="isMore">Whether they are added to the previous requests and checked together with them.</param>
    internal void Send(string url, int times, RequestClient client, bool isMore)
    {
        if (times is < 1 or > MostRequests)
        {
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"1 to {MostRequests} requests can be sent, not {times}."));
        }

        if (!isMore)
        {
            RequireLookedAt();
        }

        var before = isMore ? _exchanges : [];
        Earlier = isMore ? Earlier : _exchanges;
        (_url, _client, Behind) = (url, client, []);
        As(client, sender => SendAll(url, times, sender));
        _exchanges = [.. before, .. _exchanges];
        _isLookedAt = false;
        _sentBy = step.Tell();
        transcript.WriteLine(Summary());
    }

    /// <summary>The name of what answered the last successful request, mostly a Pod; null if there is none.</summary>
    internal string? LastAnswering => _exchanges.LastOrDefault(Succeeded) is { } last ? AnsweredBy(last).Name : null;

    /// <summary>The outcomes of the requests before the last ones.</summary>
    internal IReadOnlyList<Exchange> Earlier { get; private set; } = [];

    /// <summary>The URL of the last request.</summary>
    internal string LastUrl => _url;

    /// <summary>Whether the last requests had this number and this URL.</summary>
    internal bool HasSent(string url, int count) => _exchanges.Count == count && _traffics.Count == 0
        && Uri.TryCreate(_url, UriKind.Absolute, out var sent) && Uri.TryCreate(url, UriKind.Absolute, out var asked) && sent == asked;

    /// <summary>Returns the outcomes of the requests that were sent to this URL: of the traffic, or the last ones.</summary>
    internal IReadOnlyList<Exchange> SentTo(string url)
    {
        if (_traffics.FindAll(traffic => traffic.IsTo(url)) is { Count: > 0 } traffics)
        {
            _isTrafficLookedAt = true;
            return [.. traffics.SelectMany(static traffic => traffic.Exchanges)];
        }

        if (!HasSent(url, _exchanges.Count))
        {
            return [];
        }

        _isLookedAt = true;
        return _exchanges;
    }

    /// <summary>Sends more requests from the last client.</summary>
    /// <param name="url">The URL; null to use the last one.</param>
    /// <param name="times">The number of requests.</param>
    internal void SendMore(string? url, int times) => Send(url ?? _url, times, _client);

    /// <summary>Runs an action as a client. A temporary Pod for it is deleted afterwards.</summary>
    internal void As(RequestClient client, Action<NetworkClient> act)
    {
        if (client.Place == RequestPlace.AnyPod)
        {
            var pod = new ThrowAwayPod(cluster.Cluster, client);
            pod.Start();
            act(ClientIn(client.Namespace, ThrowAwayPod.Name));
            pod.Delete();
        }
        else
        {
            act(client.Place == RequestPlace.Outside ? NetworkClient.Outside : ClientIn(client.Namespace, client.Pod));
        }
    }

    /// <summary>Starts sending requests in the background; for a time, if one is stated.</summary>
    internal void StartTraffic(string url, TimeSpan interval, RequestClient client, TimeSpan? timeout = null, TimeSpan? span = null)
    {
        var name = $"{ThrowAwayPod.Name}-{++_clients}";
        if (client.Place == RequestPlace.AnyPod)
        {
            new ThrowAwayPod(cluster.Cluster, client, name).Start();
        }

        var pod = client.Place == RequestPlace.AnyPod ? name : client.Pod;
        var begin = cluster.Cluster.Simulation.Elapsed;
        _traffics.Add(new Traffic(
            cluster.Cluster, () => client.Place == RequestPlace.Outside
                ? NetworkClient.Outside
                : cluster.Cluster.Network.ClientIn(client.Namespace, pod), url, interval, begin + span)
        {
            Patience = timeout,
        });
        (SendingSince, _sendingUntil) = (begin, begin + span);
    }

    /// <summary>When the last traffic began; null before the first.</summary>
    internal TimeSpan? SendingSince { get; private set; }

    /// <summary>Lets the time pass for which requests are sent, if one is stated and it is not over.</summary>
    internal void FinishSending()
    {
        if (_sendingUntil is { } end && end - cluster.Cluster.Simulation.Elapsed is var rest)
        {
            _sendingUntil = null;
            if (rest > TimeSpan.Zero)
            {
                cluster.Pass(rest);
            }
        }
    }

    /// <summary>Goes on, or begins again, with what the last client sent, at another rate.</summary>
    /// <exception cref="StepFailureException">No client has sent requests in the background.</exception>
    internal void ChangeRate(TimeSpan interval)
    {
        if (_traffics.Count == 0)
        {
            throw new StepFailureException("Of which requests? No earlier step sends any in the background.");
        }

        _traffics.Add(_traffics[^1].AtRate(interval));
        SendingSince = cluster.Cluster.Simulation.Elapsed;
    }

    /// <summary>The requests that others, such as an Ingress controller, sent to answer the last one.</summary>
    internal IReadOnlyList<Exchange> Behind { get; private set; } = [];

    /// <summary>Whether background traffic is running.</summary>
    internal bool IsTrafficRunning => _traffics.Exists(static traffic => traffic.IsRunning);

    /// <summary>Makes an exchange the one that the next steps check.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="exchange">The outcome of the request.</param>
    /// <param name="behind">The requests that the receiver sent in order to answer it.</param>
    internal void Note(string url, Exchange exchange, IReadOnlyList<Exchange> behind)
    {
        RequireLookedAt();
        Behind = behind;
        (_url, _exchanges, _isLookedAt, _sentBy) = (url, [exchange], false, step.Tell());
        transcript.WriteLine(Summary());
    }

    /// <summary>Stops all background traffic.</summary>
    internal void StopTraffic()
    {
        foreach (var traffic in _traffics)
        {
            traffic.Stop();
        }
    }

    public void SendToClusterIP(string service, int times, RequestClient client, string @namespace = "default", int? chosenPort = null)
    {
        var found = cluster.Cluster.Api.Get(ApiSchema.Kubernetes.Find("v1", "Service")!, @namespace, service);
        if (!found.IsSuccess)
        {
            throw new StepFailureException(found.Status.Message);
        }

        var address = found.Value.TextAt("spec", "clusterIP");
        var port = chosenPort ?? (found.Value.ListAt("spec", "ports").FirstOrDefault()?.Find("port") as IntegerValue)?.Integer;
        if (address is "" or "None" || port is null)
        {
            throw new StepFailureException($"The Service \"{service}\" has no ClusterIP with a port.");
        }

        Send(string.Create(CultureInfo.InvariantCulture, $"http://{address}:{port}"), times, client);
    }

    public void ExpectBody(string expected)
    {
        var body = BodyOf(Exchanges[^1]).TrimEnd('\n');
        if (!string.Equals(body, expected, StringComparison.Ordinal))
        {
            throw new StepFailureException($"The response is not \"{expected}\" but:\n{body}");
        }
    }

    public void ExpectAllContain(string expected)
    {
        Vacuous.RefuseEmpty(expected, "response");
        foreach (var exchange in Exchanges)
        {
            if (!BodyOf(exchange).Contains(expected, StringComparison.Ordinal))
            {
                throw new StepFailureException(
                    $"A response does not contain \"{expected}\":\n{BodyOf(exchange)}\nIts route:\n{exchange.Trace}");
            }
        }
    }

    public void ExpectSpread(int pods, bool evenly)
    {
        var lost = Exchanges.FirstOrDefault(exchange => exchange.Outcome != ConnectionOutcome.Answered);
        var difference = lost is null
            ? SpreadExpectation.Difference([.. Exchanges.Select(static exchange => AnsweredBy(exchange).ToString())], pods, evenly)
            : $"A request was not answered. Its route:\n{lost.Trace}";
        if (difference is not null)
        {
            throw new StepFailureException(difference);
        }
    }

    private static string BodyOf(Exchange exchange) =>
        exchange.Response?.Body ?? throw new StepFailureException($"There is no response. Its route:\n{exchange.Trace}");

    /// <summary>What answered a request, or was the last to refuse it.</summary>
    internal static NetworkPlace AnsweredBy(Exchange exchange) =>
        exchange.Trace.Hops.LastOrDefault(hop => hop.Kind == HopKind.Port)?.Place ?? NetworkPlace.Other(exchange.Address);

    /// <summary>Returns the Pod's client. It waits for a Pod that is about to start, as a user would.</summary>
    private NetworkClient ClientIn(string @namespace, string pod)
    {
        if (cluster.Cluster.Network.ClientIn(@namespace, pod) is null
            && cluster.History.Now.Find("Pod", @namespace, pod)?.TextAt("status", "phase") == "Pending")
        {
            cluster.Cluster.Simulation.RunUntil(() => cluster.Cluster.Network.ClientIn(@namespace, pod) is not null, LongestStart);
        }

        return cluster.Cluster.Network.ClientIn(@namespace, pod)
            ?? throw new StepFailureException($"There is no running Pod \"{pod}\" in namespace {@namespace} to send requests from.");
    }

    private void SendAll(string url, int times, NetworkClient client)
    {
        var run = new CurlRun(cluster.Cluster, client, url);
        run.Run(times, LongestBatch);
        _exchanges = run.Exchanges;
    }

    private string Summary()
    {
        if (_exchanges.Count == 1)
        {
            var body = _exchanges[0].Response?.Body;
            return body is null ? $"$ curl {_url}\n{_exchanges[0].Trace.ToString().TrimEnd('\n')}" : $"$ curl {_url}\n{body.TrimEnd('\n')}";
        }

        var counts = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var exchange in _exchanges)
        {
            var answer = exchange.Outcome == ConnectionOutcome.Answered ? AnsweredBy(exchange).ToString() : exchange.Outcome.ToString();
            counts[answer] = counts.GetValueOrDefault(answer) + 1;
        }

        var lines = counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,6}  {pair.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"$ curl {_url}  ({_exchanges.Count} times)\n{string.Join("\n", lines)}");
    }
}
