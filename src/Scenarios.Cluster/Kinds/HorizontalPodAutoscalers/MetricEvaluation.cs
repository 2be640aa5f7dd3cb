using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;
using AutoscalingScale = Scenarios.Objects.Views.Autoscaling.Scale;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>Evaluates all metrics of an autoscaler (horizontal.go, computeReplicasForMetrics).</summary>
internal sealed class MetricEvaluation(ComponentContext context, EventRecorder events)
{
    private static readonly MetricStatus Unknown = new() { Type = string.Empty };

    private readonly ReplicaCalculator _calculator = new(context);

    public MetricResults Evaluate(HorizontalPodAutoscaler autoscaler, AutoscalerStatus status, AutoscalingScale scale)
    {
        if (WrongSelector(autoscaler, scale.Status.Selector) is { } wrong)
        {
            events.Warning(autoscaler.Object, wrong.Event, wrong.Message);
            status.Set("ScalingActive", false, wrong.Reason, wrong.Condition);
            return new MetricResults(null, string.Empty, default, wrong.Message);
        }

        var (statuses, replicas, noun) = (new List<MetricStatus>(), 0L, string.Empty);
        var (invalid, first) = (0, default(MissingMetric));
        foreach (var metric in autoscaler.Spec.Metrics)
        {
            var missing = MissingMetric.OfApi(metric, autoscaler.Namespace);
            var proposal = missing is null ? Propose(autoscaler, scale, metric, ref missing) : default;
            if (missing is not null)
            {
                events.Warning(autoscaler.Object, missing.Reason, missing.Message);
                first ??= missing;
                invalid++;
                statuses.Add(Unknown);
                continue;
            }

            statuses.Add(StatusOf(metric, proposal));
            if (replicas == 0 || proposal.Replicas > replicas)
            {
                (replicas, noun) = (proposal.Replicas, NounOf(metric));
            }
        }

        var count = autoscaler.Spec.Metrics.Count;
        var error = first is null ? string.Empty : string.Create(
            CultureInfo.InvariantCulture,
            $"invalid metrics ({invalid} invalid out of {count}), first error is: ")
                + $"failed to get {first.Noun} metric value: {first.Message}";
        if (invalid >= count || (invalid > 0 && replicas < scale.Spec.Replicas))
        {
            status.Set("ScalingActive", false, first?.Reason ?? string.Empty,
                $"the HPA was unable to compute the replica count: {first?.Message}");
            return new MetricResults(null, string.Empty, [.. statuses], error);
        }

        status.Set("ScalingActive", true, "ValidMetricFound",
            $"the HPA was able to successfully calculate a replica count from {noun}");
        return new MetricResults(replicas, noun, [.. statuses], error);
    }

    private ReplicaProposal Propose(
        HorizontalPodAutoscaler autoscaler, AutoscalingScale scale, MetricSpec metric, ref MissingMetric? missing)
    {
        var (name, target, container) = ResourceOf(metric);
        try
        {
            return _calculator.Propose(
                scale.Spec.Replicas, autoscaler.Namespace, scale.Status.Selector, target, name, container);
        }
        catch (MetricException problem)
        {
            missing = MissingMetric.OfResource(metric, problem.Message);
            return default;
        }
    }

    private static string NounOf(MetricSpec metric)
    {
        var (name, target, container) = ResourceOf(metric);
        return target.AverageValue is not null ? $"{name} resource"
            : $"{name} {(container.Length > 0 ? "container " : string.Empty)}resource utilization (percentage of request)";
    }

    // The container is empty if the metric covers all containers.
    private static (string Name, MetricTarget Target, string Container) ResourceOf(MetricSpec metric) =>
        metric.Type == MetricSourceType.ContainerResource
            ? (metric.ContainerResource.Name, metric.ContainerResource.Target, metric.ContainerResource.Container)
            : (metric.Resource.Name, metric.Resource.Target, string.Empty);

    private static MetricStatus StatusOf(MetricSpec metric, ReplicaProposal proposal)
    {
        var average = string.Create(CultureInfo.InvariantCulture, $"{proposal.Average}m");
        var current = new MetricValueStatus
        {
            AverageValue = Quantity.Parse(average).ToString(), AverageUtilization = proposal.Utilization
        };
        return metric.Type == MetricSourceType.ContainerResource
            ? new()
            {
                Type = metric.Type,
                ContainerResource = new()
                {
                    Name = metric.ContainerResource.Name, Current = current, Container = metric.ContainerResource.Container
                },
            }
            : new() { Type = metric.Type, Resource = new() { Name = metric.Resource.Name, Current = current } };
    }

    // The target must have a valid selector, and no other autoscaler may select the same Pods.
    private (string Event, string Reason, string Message, string Condition)? WrongSelector(
        HorizontalPodAutoscaler autoscaler, string selector)
    {
        if (selector.Length == 0)
        {
            return ("SelectorRequired", "InvalidSelector", "selector is required", "the HPA target's scale is missing a selector");
        }

        if (!LabelSelector.TryParse(selector, out var labels, out var error))
        {
            var message = $"couldn't convert selector into a corresponding internal selector object: {error}";
            return ("InvalidSelector", "InvalidSelector", message, message);
        }

        var pods = SelectedPods.Of(context, autoscaler.Namespace, labels);
        var others = new List<string>();
        foreach (var other in context.Informers.Of<HorizontalPodAutoscaler>().InNamespace(autoscaler.Namespace))
        {
            if (other.Name == autoscaler.Name || (AutoscalerTarget.Find(context.Api, other).Selector is { Length: > 0 } theirs
                && LabelSelector.TryParse(theirs, out var selected, out _) && pods.Exists(pod => selected.Matches(pod.Object.Labels))))
            {
                others.Add($"{other.Namespace}/{other.Name}");
            }
        }

        if (others.Count < 2 || pods.Count == 0)
        {
            return null;
        }

        var ambiguous = $"pods by selector {selector} are controlled by multiple HPAs: [{string.Join(' ', others)}]";
        return ("AmbiguousSelector", "AmbiguousSelector", ambiguous, ambiguous);
    }
}
