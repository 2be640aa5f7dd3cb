using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster;
using Scenarios.Cluster.Network;

namespace Scenarios.Terminals.Reasons;

/// <summary>
/// Explains why things are as they are, from recorded decisions: conditions, container states, Events, the scheduler's verdict on each
/// node, the paths of requests. Changes nothing in the cluster. Each reason is one line; empty if there is nothing to
/// explain.
/// </summary>
public sealed class ClusterReasons
{
    private readonly SimulatedCluster _cluster;
    private readonly PodReasons _pods;
    private readonly ServiceReasons _services;
    private readonly WorkloadReasons _workloads;

    public ClusterReasons(SimulatedCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        _cluster = cluster;
        var events = new EventRecord(this);
        _pods = new PodReasons(cluster, events);
        _services = new ServiceReasons(this, _pods);
        _workloads = new WorkloadReasons(this, events, _pods);
    }

    /// <summary>Explains why an object is not in its desired state.</summary>
    public IReadOnlyList<string> Of(ApiObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Kind switch
        {
            "Pod" => _pods.Of(item),
            "Service" => _services.Of(item),
            _ => _workloads.Of(item),
        };
    }

    /// <summary>
    /// Explains the outcome of the last request to a URL; for a Service without requests so far, why it could not answer.
    /// </summary>
    public IReadOnlyList<string> OfUrl(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var rest = url[(url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        var end = rest.IndexOfAny(['/', '?']);
        var host = (end < 0 ? rest : rest[..end]).Split(':')[0];
        var lines = new List<string>();
        if (_cluster.Network.Recent.FirstOrDefault(exchange =>
            exchange.Trace.Hops is [var first, ..] && IsTo(first.Decision, host)) is { } last)
        {
            lines.AddRange(WayOf(last, host));
        }
        else
        {
            lines.Add($"No recent request was sent to {host}.");
        }

        if (ServiceOf(host) is { } service)
        {
            lines.AddRange(_services.Of(service));
        }

        return lines;
    }

    /// <summary>How a request ended, and each decision along its path.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="host">The host that it was sent to.</param>
    public static IReadOnlyList<string> WayOf(Exchange exchange, string host = "")
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var outcome = exchange.Response is { } response ? $"was answered with {response.Status}" : $"was not answered ({exchange.Outcome})";
        var to = host.Length == 0 ? string.Empty : $" to {host}";
        return [$"The last request{to} {outcome}. Its route:", .. exchange.Trace.ToString().TrimEnd('\n').Split('\n')];
    }

    /// <summary>
    /// Explains why a request was not answered: the endpoints of the Services on its path, and those left out. Empty if it was answered.
    /// </summary>
    public IReadOnlyList<string> Of(Exchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return exchange.Response is not null
            ? []
            : [.. exchange.Trace.Hops.SelectMany(hop => All("Service").Where(hop.Place.Is)).SelectMany(_services.Of)];
    }

    /// <summary>The objects of a kind, ordered by namespace and name; none if the kind is unknown.</summary>
    internal IReadOnlyList<ApiObject> All(string kind)
    {
        var type = ApiSchema.Kubernetes.Resources.FirstOrDefault(type =>
            type.IsPreferred && type.Kind == kind && type.Group != "events.k8s.io");
        return type is null ? [] : _cluster.Api.List(type, string.Empty, ListOptions.All).ValueOrThrow().Items;
    }

    /// <summary>An object by kind, namespace and name; null if it does not exist.</summary>
    public ApiObject? Find(string kind, string @namespace, string name) =>
        All(kind).FirstOrDefault(item => item.Name == name && (item.Namespace.Length == 0 || item.Namespace == @namespace));

    private static bool IsTo(string decision, string host)
    {
        var words = decision.Split(' ');
        return words.Length > 1 && (words[1] == host || words[1].StartsWith(host + ":", StringComparison.Ordinal)
            || words[1].StartsWith(host + "/", StringComparison.Ordinal));
    }

    private ApiObject? ServiceOf(string host)
    {
        var labels = host.Split('.');
        return Find("Service", labels.Length > 1 ? labels[1] : "default", labels[0]) ?? All("Service").FirstOrDefault(item =>
            item.TextAt("spec", "clusterIP") == host);
    }
}
