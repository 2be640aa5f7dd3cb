using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>
/// Computes every fifteen seconds how many replicas an autoscaler's metrics require, and scales its target (kubernetes,
/// pkg/controller/podautoscaler/horizontal.go).
/// </summary>
internal sealed class HorizontalPodAutoscalerController : IController
{
    /// <summary>
    /// kube-controller-manager's --horizontal-pod-autoscaler-sync-period; also the delay between a change and its first reconciliation.
    /// </summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    private readonly ComponentContext _context;
    private readonly Informer<HorizontalPodAutoscaler> _autoscalers;
    private readonly EventRecorder _events;
    private readonly MetricEvaluation _metrics;
    private readonly Dictionary<ObjectKey, AutoscalerHistory> _histories = [];

    public HorizontalPodAutoscalerController(ComponentContext context)
    {
        _context = context;
        _autoscalers = context.Informers.Of<HorizontalPodAutoscaler>();
        _events = context.Events("horizontal-pod-autoscaler");
        _metrics = new MetricEvaluation(context, _events);
        Watches =
        [
            ControllerWatch.Of<HorizontalPodAutoscaler>((change, queue) =>
            {
                if (change.Before is null)
                {
                    queue.AddAfter(change.Key, Period);
                }
                else if (change.After is null)
                {
                    _histories.Remove(change.Key);
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

        var status = new AutoscalerStatus(autoscaler.Status, _context.Simulation.Now);
        var failed = Look(autoscaler, status);
        Writes.Status(_context.Api, KnownResources.HorizontalPodAutoscalers, autoscaler, status.View);
        if (failed.Length > 0)
        {
            _events.Warning(autoscaler.Object, "FailedComputeMetricsReplicas", failed);
        }

        return ReconcileResult.RequeueAfter(Period, Activity.Background);
    }

    /// <returns>Why the metrics gave no result, to be reported once the status is written; empty if they did.</returns>
    private string Look(HorizontalPodAutoscaler autoscaler, AutoscalerStatus status)
    {
        var target = AutoscalerTarget.Find(_context.Api, autoscaler);
        if (target.Found is null)
        {
            _events.Warning(autoscaler.Object, "FailedGetScale", target.Fault);
            status.Set("AbleToScale", false, "FailedGetScale",
                $"the HPA controller was unable to get the target's current scale: {target.Fault}");
            return string.Empty;
        }

        status.Set("AbleToScale", true, "SucceededGetScale", "the HPA controller was able to get the target's current scale");
        var (current, least, most) = (target.Scale.Spec.Replicas, autoscaler.Spec.MinReplicas, autoscaler.Spec.MaxReplicas);
        HistoryOf(autoscaler).Begin(current, _context.Simulation.Now);
        if (current == 0 && least != 0)
        {
            status.Set("ScalingActive", false, "ScalingDisabled", "scaling is disabled since the replica count of the target is zero");
            status.Count(current, current, default);
        }
        else if (current > most)
        {
            Rescale(autoscaler, status, target, (most, "Current number of replicas above Spec.MaxReplicas"), default);
        }
        else if (current < least)
        {
            Rescale(autoscaler, status, target, (least, "Current number of replicas below Spec.MinReplicas"), default);
        }
        else
        {
            return FollowMetrics(autoscaler, status, target);
        }

        return string.Empty;
    }

    private string FollowMetrics(HorizontalPodAutoscaler autoscaler, AutoscalerStatus status, AutoscalerTarget target)
    {
        var current = target.Scale.Spec.Replicas;
        var results = _metrics.Evaluate(autoscaler, status, target.Scale);
        var statuses = results.Statuses.Count > 0 ? results.Statuses : default;
        if (results.Replicas is not { } wanted)
        {
            status.Count(current, autoscaler.Status.DesiredReplicas, statuses);
            return results.Error;
        }

        var decision = Decide(autoscaler, current, wanted);
        status.Set("AbleToScale", true, decision.Ready.Reason, decision.Ready.Message);
        status.Set("ScalingLimited", decision.IsLimited, decision.Limit.Reason, decision.Limit.Message);
        if (decision.Replicas == current)
        {
            status.Count(current, current, statuses);
            return string.Empty;
        }

        // If only an older recommendation causes the scaling, the reason is empty.
        var below = wanted < current ? "All metrics below target" : string.Empty;
        var reason = wanted > current ? $"{results.Noun} above target" : below;
        Rescale(autoscaler, status, target, (decision.Replicas, reason), statuses);
        return string.Empty;
    }

    private ScalingDecision Decide(HorizontalPodAutoscaler autoscaler, long current, long wanted)
    {
        var (history, now) = (HistoryOf(autoscaler), _context.Simulation.Now);
        var bounds = (autoscaler.Spec.MinReplicas, autoscaler.Spec.MaxReplicas);
        return autoscaler.Spec.Behavior.Exists
            ? new BehaviourScaling(autoscaler.Spec.Behavior, history, now).Decide((current, wanted), bounds)
            : PlainScaling.Decide(history, (current, wanted), bounds, now);
    }

    private void Rescale(
        HorizontalPodAutoscaler autoscaler,
        AutoscalerStatus status,
        AutoscalerTarget target,
        (long Size, string Reason) to,
        ViewList<MetricStatus> statuses)
    {
        var current = target.Scale.Spec.Replicas;
        var changed = target.Scale with { Spec = target.Scale.Spec with { Replicas = to.Size } };
        var written = _context.Api.Update(
            target.Type!, autoscaler.Namespace, new ApiObject(changed.Tree), ComponentWrites.Options, ScaleSubresource.Name);
        if (!written.IsSuccess)
        {
            _events.Warning(
                autoscaler.Object, "FailedRescale", $"New size: {to.Size}; reason: {to.Reason}; error: {written.Status.Message}");
            status.Set("AbleToScale", false, "FailedUpdateScale",
                $"the HPA controller was unable to update the target scale: {written.Status.Message}");
            status.Count(current, autoscaler.Status.DesiredReplicas, statuses);
            return;
        }

        status.Set("AbleToScale", true, "SucceededRescale", $"the HPA controller was able to update the target scale to {to.Size}");
        _events.Normal(autoscaler.Object, "SuccessfulRescale", $"New size: {to.Size}; reason: {to.Reason}");
        if (autoscaler.Spec.Behavior.Exists)
        {
            new BehaviourScaling(autoscaler.Spec.Behavior, HistoryOf(autoscaler), _context.Simulation.Now).Scale(current, to.Size);
        }

        status.Count(current, to.Size, statuses);
        status.Rescaled();
    }

    private AutoscalerHistory HistoryOf(HorizontalPodAutoscaler autoscaler)
    {
        var key = ObjectKey.Of(autoscaler.Object);
        if (!_histories.TryGetValue(key, out var history))
        {
            _histories.Add(key, history = new AutoscalerHistory());
        }

        return history;
    }
}
