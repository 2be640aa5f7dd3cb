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
/// metrics-server: asks all kubelets every fifteen seconds what is used, and tells averages between the last two answers (metrics-server,
/// pkg/storage). It really asks when somebody asks it: what kubelets would have told then is known.
/// </summary>
internal sealed class MetricsServer(ComponentContext context) : IAggregatedApi
{
    // Two rounds say how much a container uses; the third, whether the one before the last was there.
    private const int Rounds = 3;

    private (string Pod, long Round) _known = (string.Empty, -1);
    private MetricsBatch _batch = new();

    public ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name)
    {
        var isPod = type.IsNamespaced;
        var known = isPod ? KnownResources.Pods : KnownResources.Nodes;
        if (context.Informers.Of(known).Find(@namespace, name) is not { } item)
        {
            return ApiErrors.NotFound(known, name);
        }

        if (Of(isPod, item) is { } found)
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

        var items = context.Informers.Of(type.IsNamespaced ? KnownResources.Pods : KnownResources.Nodes).InOrder();
        return new ObjectList(
            [.. items.Where(selection.Value.Matches).Select(item => Of(type.IsNamespaced, item)).OfType<ApiObject>()], string.Empty);
    }

    private ApiObject? Of(bool isPod, ApiObject item)
    {
        Refresh();
        var now = context.Simulation.Now;
        if (isPod)
        {
            return _batch.OfPod(item.Namespace, item.Name) is { } containers ? UsageObjects.OfPod(item, containers, now) : null;
        }

        return RateOf(Node.Of(item)) is { } rate ? UsageObjects.OfNode(item, rate, now) : null;
    }

    /// <summary>All that a node uses: no more of its processors than it has.</summary>
    private UsageRate? RateOf(Node node)
    {
        if (_batch.OfSystem(node.Name) is not { } system)
        {
            return null;
        }

        var (processor, memory) = (system.Processor, system.Memory);
        foreach (var pod in context.Informers.Of<Pod>().Indexed(Informer.ByNodeName, node.Name))
        {
            foreach (var (_, rate) in _batch.OfPod(pod.Namespace, pod.Name) ?? [])
            {
                processor += rate.Processor;
                memory += rate.Memory;
            }
        }

        var most = Quantity.Of(node.Status.Capacity.Fields["cpu"]).MilliValue * 1_000_000;
        return system with { Processor = Math.Min(processor, most), Memory = memory };
    }

    private void Refresh()
    {
        if (MetricsServerPod.Find(context) is not { } pod)
        {
            (_known, _batch) = ((string.Empty, -1), new MetricsBatch());
            return;
        }

        var began = context.Simulation.Now - context.Simulation.Elapsed;
        var round = (long)((context.Simulation.Now - pod.Started) / pod.Resolution);
        if (_known == (pod.Uid, round))
        {
            return;
        }

        var isNext = _known == (pod.Uid, round - 1);
        var from = isNext ? round : Math.Max(0, round - Rounds + 1);
        _batch = isNext ? _batch : new MetricsBatch();
        for (var index = from; index <= round; index++)
        {
            _batch = _batch.Next(Ask(pod.Started + (pod.Resolution * index) - began, pod), pod.Resolution);
        }

        _known = (pod.Uid, round);
    }

    private List<KeyValuePair<string, NodeUsage>> Ask(TimeSpan instant, MetricsServerPod pod)
    {
        var answers = new List<KeyValuePair<string, NodeUsage>>();
        foreach (var node in pod.TrustsKubelets ? context.Informers.Of<Node>().InOrder() : [])
        {
            if (context.NodeProxies.Find(node.Name)?.UsageAt(instant) is { } usage)
            {
                answers.Add(KeyValuePair.Create(node.Name, usage));
            }
        }

        return answers;
    }
}
