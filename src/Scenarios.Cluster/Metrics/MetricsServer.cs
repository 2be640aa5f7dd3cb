using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Metrics;

/// <summary>
/// metrics-server: queries all kubelets every fifteen seconds, and reports averages between the last two answers (metrics-server,
/// pkg/storage). Here it queries them only when a client asks: what kubelets would have reported at those times is known.
/// </summary>
internal sealed class MetricsServer(ComponentContext context) : IAggregatedApi
{
    // Two rounds determine how much a container uses; the third is needed to know whether it existed in the one before the last.
    private const int Rounds = 3;

    // By node: only the nodes that clients ask about are queried.
    private readonly Dictionary<string, (long Round, MetricsBatch Batch)> _known = new(StringComparer.Ordinal);
    private string _pod = string.Empty;

    public ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name)
    {
        var isPod = type.IsNamespaced;
        var known = isPod ? KnownResources.Pods : KnownResources.Nodes;
        if (context.Informers.Of(known).Find(@namespace, name) is not { } item)
        {
            return ApiErrors.NotFound(known, name);
        }

        if (Find() is { } server && Of(server, isPod, item) is { } found)
        {
            return found;
        }

        var full = isPod ? $"{@namespace}/{name}" : name;
        return new ApiStatus(404, StatusReason.NotFound, $"{type.Kind.ToLowerInvariant()}.{type.Group} {GoText.Quote(full)} not found");
    }

    public ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options)
    {
        var selection = SelectionReader.Read(type, @namespace, options);
        if (!selection.IsSuccess)
        {
            return selection.Status;
        }

        if (Find() is not { } server)
        {
            return new ObjectList([], string.Empty);
        }

        var all = context.Informers.Of(type.IsNamespaced ? KnownResources.Pods : KnownResources.Nodes);
        var items = @namespace.Length > 0 ? all.InNamespace(@namespace) : all.InOrder();
        return new ObjectList(
            [.. items.Where(selection.Value.Matches).Select(item => Of(server, type.IsNamespaced, item)).OfType<ApiObject>()],
            string.Empty);
    }

    /// <summary>The Pod that answers; when it is replaced, what the previous one knew is lost.</summary>
    private MetricsServerPod? Find()
    {
        var server = MetricsServerPod.Find(context);
        if (server?.Uid != _pod)
        {
            _known.Clear();
            _pod = server?.Uid ?? string.Empty;
        }

        return server;
    }

    private ApiObject? Of(MetricsServerPod server, bool isPod, ApiObject item)
    {
        var now = context.Simulation.Now;
        if (!isPod)
        {
            return RateOf(server, Node.Of(item)) is { } rate ? UsageObjects.OfNode(item, rate, now) : null;
        }

        var containers = BatchOf(server, Pod.Of(item).Spec.NodeName).OfPod(item.Namespace, item.Name);
        return containers is null ? null : UsageObjects.OfPod(item, containers, now);
    }

    /// <summary>The total usage of a node, capped at the number of its processors.</summary>
    private UsageRate? RateOf(MetricsServerPod server, Node node)
    {
        var batch = BatchOf(server, node.Name);
        if (batch.OfSystem is not { } system)
        {
            return null;
        }

        var (processor, memory) = (system.Processor, system.Memory);
        foreach (var pod in context.Informers.Of<Pod>().Indexed(Informer.ByNodeName, node.Name))
        {
            foreach (var (_, rate) in batch.OfPod(pod.Namespace, pod.Name) ?? [])
            {
                processor += rate.Processor;
                memory += rate.Memory;
            }
        }

        var most = Quantity.Of(node.Status.Capacity.Fields[ResourceName.Cpu]).MilliValue * 1_000_000;
        return system with { Processor = Math.Min(processor, most), Memory = memory };
    }

    /// <summary>What the server knows of a node as of its last round.</summary>
    private MetricsBatch BatchOf(MetricsServerPod server, string node)
    {
        var began = context.Simulation.Now - context.Simulation.Elapsed;
        var round = (long)((context.Simulation.Now - server.Started) / server.Resolution);
        var isKnown = _known.TryGetValue(node, out var known);
        if (isKnown && known.Round == round)
        {
            return known.Batch;
        }

        var isNext = isKnown && known.Round == round - 1;
        var batch = isNext ? known.Batch : new MetricsBatch();
        for (var index = isNext ? round : Math.Max(0, round - Rounds + 1); index <= round; index++)
        {
            batch = batch.Next(Ask(node, server.Started + (server.Resolution * index) - began, server), server.Resolution);
        }

        _known[node] = (round, batch);
        return batch;
    }

    private NodeUsage? Ask(string node, TimeSpan instant, MetricsServerPod server) =>
        server.TrustsKubelets && context.Informers.Of<Node>().Find(string.Empty, node) is not null
            ? context.NodeProxies.Find(node)?.UsageAt(instant)
            : null;
}
