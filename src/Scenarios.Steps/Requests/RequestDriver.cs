using System.Globalization;
using Scenarios.Api.Schema;
using Scenarios.Cluster.Network;
using Scenarios.Kernel.Processes;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Requests;

/// <summary>Sends requests, one after the other, and keeps what came of them.</summary>
public sealed class RequestDriver(ClusterDriver cluster, IReqnrollOutputHelper transcript)
{
    private const int MostRequests = 1_000_000;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromDays(8);

    private IReadOnlyList<Exchange> _exchanges = [];
    private string _url = string.Empty;

    private IReadOnlyList<Exchange> Exchanges =>
        _exchanges.Count > 0 ? _exchanges : throw new StepFailureException("No request was sent yet: a step such as 'When I curl \"http://web\"' comes first.");

    /// <exception cref="StepFailureException">The number is not positive, or the client's Pod has no network.</exception>
    public void Send(string url, int times, RequestClient client)
    {
        if (times is < 1 or > MostRequests)
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture, $"1 to {MostRequests} requests can be sent, not {times}."));
        }

        _url = url;
        if (client.Place == RequestPlace.AnyPod)
        {
            var pod = new ThrowAwayPod(cluster.Cluster);
            pod.Start();
            SendAll(url, times, ClientIn(ThrowAwayPod.Name));
            pod.Delete();
        }
        else
        {
            SendAll(url, times, client.Place == RequestPlace.Outside ? NetworkClient.Outside : ClientIn(client.Pod));
        }

        transcript.WriteLine(Summary());
    }

    public void SendToClusterIP(string service, int times, RequestClient client)
    {
        var found = cluster.Cluster.Api.Get(ApiSchema.Kubernetes.Find("v1", "Service")!, "default", service);
        if (!found.IsSuccess)
        {
            throw new StepFailureException(found.Status.Message);
        }

        var address = found.Value.TextAt("spec", "clusterIP");
        var port = (found.Value.ListAt("spec", "ports").FirstOrDefault()?.Find("port") as IntegerValue)?.Integer;
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
                throw new StepFailureException($"A response does not contain \"{expected}\":\n{BodyOf(exchange)}\nIts way:\n{exchange.Trace}");
            }
        }
    }

    /// <param name="reason">What the request's way must say; null for any failure.</param>
    public void ExpectFailure(string? reason)
    {
        if (reason is not null)
        {
            Vacuous.RefuseEmpty(reason, "failure");
        }

        foreach (var exchange in Exchanges)
        {
            if (exchange.Outcome == ConnectionOutcome.Answered)
            {
                throw new StepFailureException($"A request to {_url} was answered where it should fail:\n{exchange.Trace}");
            }

            if (reason is not null && !exchange.Trace.ToString().Contains(reason, StringComparison.OrdinalIgnoreCase))
            {
                throw new StepFailureException($"The request failed, but not with \"{reason}\":\n{exchange.Trace}");
            }
        }
    }

    public void ExpectSpread(int pods, bool evenly)
    {
        var lost = Exchanges.FirstOrDefault(exchange => exchange.Outcome != ConnectionOutcome.Answered);
        var difference = lost is null
            ? SpreadExpectation.Difference([.. Exchanges.Select(AnsweredBy)], pods, evenly)
            : $"A request was not answered. Its way:\n{lost.Trace}";
        if (difference is not null)
        {
            throw new StepFailureException(difference);
        }
    }

    private static string BodyOf(Exchange exchange) =>
        exchange.Response?.Body ?? throw new StepFailureException($"There is no response. The request's way:\n{exchange.Trace}");

    private static string AnsweredBy(Exchange exchange) =>
        exchange.Trace.Hops.LastOrDefault(hop => hop.Kind == HopKind.Port)?.Place ?? exchange.Address;

    private NetworkClient ClientIn(string pod) =>
        cluster.Cluster.Network.ClientIn("default", pod) ?? throw new StepFailureException($"There is no running Pod \"{pod}\" in namespace default to send requests from.");

    private void SendAll(string url, int times, NetworkClient client)
    {
        var exchanges = new List<Exchange>(times);
        var simulation = cluster.Cluster.Simulation;
        var process = simulation.Processes.Start($"curl {url}", async Coroutine<int> (_) =>
        {
            for (var number = 0; number < times; number++)
            {
                exchanges.Add(await cluster.Cluster.Network.Request(client, url));
            }

            return 0;
        });
        simulation.RunUntil(() => !process.IsRunning, LongestBatch);
        if (process.Failure is ArgumentException wrong)
        {
            throw new StepFailureException(wrong.Message);
        }

        _exchanges = exchanges;
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
            var answer = exchange.Outcome == ConnectionOutcome.Answered ? AnsweredBy(exchange) : exchange.Outcome.ToString();
            counts[answer] = counts.GetValueOrDefault(answer) + 1;
        }

        var lines = counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value,6}  {pair.Key}"));
        return string.Create(CultureInfo.InvariantCulture, $"$ curl {_url}  ({_exchanges.Count} times)\n{string.Join("\n", lines)}");
    }
}
