using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;
using AutoscalingScale = Scenarios.Objects.Views.Autoscaling.Scale;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>
/// Keeps what an autoscaler names between its bounds, and asks for metrics every fifteen seconds (kubernetes,
/// pkg/controller/podautoscaler/horizontal.go). The cluster has no metrics server: the answer to that question is the one of such a
/// cluster.
/// </summary>
internal sealed class HorizontalPodAutoscalerController : IController
{
    /// <summary>kube-controller-manager's --horizontal-pod-autoscaler-sync-period: also from a change to the first look.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private readonly ComponentContext _context;
    private readonly Informer<HorizontalPodAutoscaler> _autoscalers;
    private readonly EventRecorder _events;

    public HorizontalPodAutoscalerController(ComponentContext context)
    {
        _context = context;
        _autoscalers = context.Informers.Of<HorizontalPodAutoscaler>();
        _events = context.Events("horizontal-pod-autoscaler");
        Watches =
        [
            ControllerWatch.Of<HorizontalPodAutoscaler>(static (change, queue) =>
            {
                if (change.Before is null)
                {
                    queue.AddAfter(change.Key, Period);
                }
            }),
        ];
    }

    public string Name => "horizontal-pod-autoscaler-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_autoscalers.Find(key) is not { IsBeingDeleted: false } autoscaler)
        {
            return ReconcileResult.Done;
        }

        var status = new AutoscalerStatus(autoscaler.Object.Status, _context.Simulation.Now);
        Look(autoscaler, status);
        Writes.Status(_context.Api, KnownResources.HorizontalPodAutoscalers, autoscaler.Object, status.Tree);
        return ReconcileResult.RequeueAfter(Period, Activity.Background);
    }

    private void Look(HorizontalPodAutoscaler autoscaler, AutoscalerStatus status)
    {
        var target = autoscaler.Spec.ScaleTargetRef;
        var (type, found, fault) = ScaleOf(autoscaler, target);
        if (type is null || found is null)
        {
            _events.Warning(autoscaler.Object, "FailedGetScale", fault);
            status.Set("AbleToScale", false, "FailedGetScale", $"the HPA controller was unable to get the target's current scale: {fault}");
            return;
        }

        status.Set("AbleToScale", true, "SucceededGetScale", "the HPA controller was able to get the target's current scale");
        var scale = new AutoscalingScale(found.Tree);
        var (current, least, most) = (scale.Spec.Replicas, autoscaler.Spec.MinReplicas, autoscaler.Spec.MaxReplicas);
        if (current == 0 && least != 0)
        {
            status.Set("ScalingActive", false, "ScalingDisabled", "scaling is disabled since the replica count of the target is zero");
            status.Count(current, current);
        }
        else if (current > most)
        {
            Rescale(autoscaler, status, (type, scale), most, "Current number of replicas above Spec.MaxReplicas");
        }
        else if (current < least)
        {
            Rescale(autoscaler, status, (type, scale), least, "Current number of replicas below Spec.MinReplicas");
        }
        else
        {
            AskForMetrics(autoscaler, status, scale);
        }
    }

    private (ResourceType? Type, ApiObject? Scale, string Fault) ScaleOf(HorizontalPodAutoscaler autoscaler,
        CrossVersionObjectReference target)
    {
        var slash = target.ApiVersion.IndexOf('/');
        var group = slash < 0 ? string.Empty : target.ApiVersion[..slash];
        var type = _context.Api.Resources.FirstOrDefault(candidate =>
            candidate.IsPreferred && candidate.Group == group && candidate.Kind == target.Kind);
        if (type is null)
        {
            return (null, null, $"no matches for kind {GoText.Quote(target.Kind)} in group {GoText.Quote(group)}");
        }

        var scale = _context.Api.Get(type, autoscaler.Namespace, target.Name, ScaleSubresource.Name);
        return (type, scale.Value, scale.Status?.Message ?? string.Empty);
    }

    private void Rescale(
        HorizontalPodAutoscaler autoscaler, AutoscalerStatus status, (ResourceType Type, AutoscalingScale Scale) target, long wanted,
            string reason)
    {
        var current = target.Scale.Spec.Replicas;
        var changed = target.Scale with { Spec = target.Scale.Spec with { Replicas = wanted } };
        var written = _context.Api.Update(target.Type, autoscaler.Namespace, new ApiObject(changed.Tree), ComponentWrites.Options,
            ScaleSubresource.Name);
        if (!written.IsSuccess)
        {
            _events.Warning(autoscaler.Object, "FailedRescale", $"New size: {wanted}; reason: {reason}; error: {written.Status.Message}");
            status.Set("AbleToScale", false, "FailedUpdateScale",
                $"the HPA controller was unable to update the target scale: {written.Status.Message}");
            status.Count(current, autoscaler.Status.DesiredReplicas);
            return;
        }

        status.Set("AbleToScale", true, "SucceededRescale", $"the HPA controller was able to update the target scale to {wanted}");
        _events.Normal(autoscaler.Object, "SuccessfulRescale", $"New size: {wanted}; reason: {reason}");
        status.Count(current, wanted);
        status.Rescaled();
    }

    private void AskForMetrics(HorizontalPodAutoscaler autoscaler, AutoscalerStatus status, AutoscalingScale scale)
    {
        status.Count(scale.Spec.Replicas, autoscaler.Status.DesiredReplicas);
        if (scale.Status.Selector.Length == 0)
        {
            _events.Warning(autoscaler.Object, "SelectorRequired", "selector is required");
            status.Set("ScalingActive", false, "InvalidSelector", "the HPA target's scale is missing a selector");
            _events.Warning(autoscaler.Object, "FailedComputeMetricsReplicas", "selector is required");
            return;
        }

        MissingMetric? first = null;
        foreach (var metric in autoscaler.Spec.Metrics)
        {
            var missing = MissingMetric.Of(metric, autoscaler.Namespace);
            _events.Warning(autoscaler.Object, missing.Reason, missing.Message);
            first ??= missing;
        }

        if (first is null)
        {
            return;
        }

        status.Set("ScalingActive", false, first.Reason, $"the HPA was unable to compute the replica count: {first.Message}");
        var count = autoscaler.Spec.Metrics.Count;
        _events.Warning(
            autoscaler.Object,
            "FailedComputeMetricsReplicas",
            FormattableString.Invariant($"invalid metrics ({count} invalid out of {count}), ")
                + $"first error is: failed to get {first.Noun} metric value: {first.Message}");
    }
}
