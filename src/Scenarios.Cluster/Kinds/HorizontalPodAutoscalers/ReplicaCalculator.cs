using Scenarios.Api.Quantities;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>Computes how many replicas a load needs (kubernetes, pkg/controller/podautoscaler/replica_calculator.go).</summary>
internal sealed class ReplicaCalculator(ComponentContext context)
{
    // --horizontal-pod-autoscaler-tolerance.
    private const double Tolerance = 0.1;

    private readonly ResourceMetrics _metrics = new(context.Api);

    /// <param name="container">The only container to count; empty for all.</param>
    /// <exception cref="MetricException">The Pods' usage or their requests are unknown.</exception>
    public ReplicaProposal Propose(long current, string @namespace, string selector, MetricTarget target, string resource, string container)
    {
        var isUsage = target.AverageValue is not null;
        var what = $"failed to get {resource} {(isUsage ? "usage" : "utilization")}: ";
        try
        {
            return Calculate(current, new Load(Read(), PodsOf(@namespace, selector), resource, context.Simulation.Now), target, container);
        }
        catch (MetricException problem)
        {
            throw new MetricException(what + problem.Message);
        }

        SortedList<string, PodMetric> Read()
        {
            try
            {
                return _metrics.Read(resource, @namespace, selector, container);
            }
            catch (MetricException problem)
            {
                throw new MetricException($"unable to get metrics for resource {resource}: {problem.Message}");
            }
        }
    }

    /// <summary>The proposal for a known load of a workload with this many replicas.</summary>
    internal static ReplicaProposal Calculate(long current, Load load, MetricTarget target, string container)
    {
        load.LeaveOutUnready();
        var aim = target.AverageValue is { } average ? Quantity.Parse(average).MilliValue : target.AverageUtilization ?? 0;
        var requests = target.AverageValue is null ? RequestsOf(load.Pods, container, load.Resource) : null;
        var (ratio, proposal) = Ratio(load.Metrics, requests, aim);
        var takesUnready = load.Groups.Unready.Count > 0 && ratio > 1;
        if (!takesUnready && load.Groups.Missing.Count == 0)
        {
            return proposal with { Replicas = IsTolerated(ratio) ? current : (long)Math.Ceiling(ratio * load.Groups.Ready) };
        }

        load.Assume(
            ratio, name => requests is null ? aim : requests[name] * Math.Max(100, aim) / 100, takesUnready, isAmount: requests is null);
        var (careful, _) = Ratio(load.Metrics, requests, aim);
        var isTurned = (ratio < 1 && careful > 1) || (ratio > 1 && careful < 1);
        var wanted = (long)Math.Ceiling(careful * load.Metrics.Count);
        isTurned |= requests is not null && ((careful < 1 && wanted > current) || (careful > 1 && wanted < current));
        return proposal with { Replicas = IsTolerated(careful) || isTurned ? current : wanted };
    }

    private static bool IsTolerated(double ratio) => ratio is >= 1 - Tolerance and <= 1 + Tolerance;

    private static (double Ratio, ReplicaProposal Proposal) Ratio(
        SortedList<string, PodMetric> metrics, Dictionary<string, long>? requests, long aim)
    {
        if (requests is null)
        {
            var average = metrics.Values.Sum(static metric => metric.Value) / metrics.Count;
            return (average / (double)aim, new ReplicaProposal(0, average, null));
        }

        var known = metrics.Where(metric => requests.ContainsKey(metric.Key)).ToList();
        var (used, asked) = (known.Sum(static metric => metric.Value.Value), known.Sum(metric => requests[metric.Key]));
        if (asked == 0)
        {
            throw new MetricException("no metrics returned matched known pods");
        }

        var percent = used * 100 / asked;
        return (percent / (double)aim, new ReplicaProposal(0, used / known.Count, percent));
    }

    private static Dictionary<string, long> RequestsOf(IReadOnlyList<Pod> pods, string container, string resource)
    {
        var requests = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var pod in pods)
        {
            long sum = 0;
            foreach (var item in ContainersOf(pod).Where(item => container.Length == 0 || item.Name == container))
            {
                sum += item.Resources.Requests.Fields[resource] is { } request ? Quantity.Of(request).MilliValue
                    : throw new MetricException($"missing request for {resource} in container {item.Name} of Pod {pod.Name}");
            }

            requests[pod.Name] = sum;
        }

        return requests;
    }

    // Sidecars count like containers.
    private static List<Container> ContainersOf(Pod pod)
    {
        var containers = new List<Container>();
        foreach (var container in pod.Spec.Containers)
        {
            containers.Add(container);
        }

        foreach (var container in pod.Spec.InitContainers)
        {
            if (container.RestartPolicy == ContainerRestartPolicy.Always)
            {
                containers.Add(container);
            }
        }

        return containers;
    }

    private List<Pod> PodsOf(string @namespace, string selector)
    {
        _ = LabelSelector.TryParse(selector, out var labels, out _);
        var pods = SelectedPods.Of(context, @namespace, labels);
        return pods.Count > 0 ? pods : throw new MetricException("no pods returned by selector while calculating replica count");
    }
}
