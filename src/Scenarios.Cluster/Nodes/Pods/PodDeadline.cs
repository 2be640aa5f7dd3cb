using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>A Pod's <c>activeDeadlineSeconds</c> (kubernetes, pkg/kubelet/active_deadline.go).</summary>
internal sealed class PodDeadline(NodeContext node, PodWorker worker)
{
    private const string Reason = "DeadlineExceeded";
    private const string Message = "Pod was active on the node longer than the specified deadline";

    private ScheduledEvent? _timer;
    private long? _seconds;

    /// <summary>Follows the deadline, which counts from the Pod's start even if the number has changed since.</summary>
    /// <param name="deadline">Null until the Pod first has a deadline; most Pods never have one.</param>
    public static void Follow(ref PodDeadline? deadline, NodeContext node, PodWorker worker)
    {
        var seconds = worker.Run.Pod.Spec.ActiveDeadlineSeconds;
        if (seconds is not null || deadline is not null)
        {
            (deadline ??= new PodDeadline(node, worker)).Follow(seconds);
        }
    }

    private void Follow(long? seconds)
    {
        if (seconds == _seconds)
        {
            return;
        }

        _seconds = seconds;
        _timer?.Cancel();
        if (seconds is { } limit)
        {
            var left = worker.Run.StartTime + Seconds.Span(limit) - node.Simulation.Now;
            _timer = node.Simulation.Schedule((left > TimeSpan.Zero ? left : TimeSpan.Zero) + node.Latencies.Deadline(),
                "kubelet: deadline", OnDue, Activity.Background);
        }
    }

    private void OnDue() => worker.Fail(Reason, Message, () => node.Events.Normal(worker.Run.Pod, Reason, Message));
}
