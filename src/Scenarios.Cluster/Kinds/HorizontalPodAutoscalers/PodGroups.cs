using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>
/// Groups Pods by how they count for a metric (kubernetes, pkg/controller/podautoscaler/replica_calculator.go, groupPods).
/// </summary>
internal sealed class PodGroups
{
    // --horizontal-pod-autoscaler-cpu-initialization-period and --horizontal-pod-autoscaler-initial-readiness-delay.
    private static readonly TimeSpan Initialization = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ReadinessDelay = TimeSpan.FromSeconds(30);

    /// <summary>The number of Pods that count.</summary>
    public int Ready { get; private set; }

    /// <summary>Pods that are not ready yet.</summary>
    public List<string> Unready { get; } = [];

    /// <summary>Pods without metrics.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Pods that are being deleted or have failed.</summary>
    public List<string> Ignored { get; } = [];

    public static PodGroups Of(IEnumerable<Pod> pods, SortedList<string, PodMetric> metrics, string resource, DateTimeOffset now)
    {
        var groups = new PodGroups();
        foreach (var pod in pods)
        {
            groups.Add(pod, metrics, resource, now);
        }

        return groups;
    }

    private void Add(Pod pod, SortedList<string, PodMetric> metrics, string resource, DateTimeOffset now)
    {
        if (pod.IsBeingDeleted || pod.Status.Phase == PodPhase.Failed)
        {
            Ignored.Add(pod.Name);
        }
        else if (pod.Status.Phase == PodPhase.Pending)
        {
            Unready.Add(pod.Name);
        }
        else if (!metrics.TryGetValue(pod.Name, out var metric))
        {
            Missing.Add(pod.Name);
        }
        else if (resource == "cpu" && !IsAtWork(pod, metric, now))
        {
            Unready.Add(pod.Name);
        }
        else
        {
            Ready++;
        }
    }

    // The CPU that a Pod uses to start says nothing about its load.
    private static bool IsAtWork(Pod pod, PodMetric metric, DateTimeOffset now)
    {
        var ready = pod.Status.Conditions.Find(PodConditionType.Ready);
        if (!ready.Exists || pod.Status.StartTime is not { } started)
        {
            return false;
        }

        var since = ready.LastTransitionTime ?? default;
        return started + Initialization > now
            ? ready.Status != ConditionStatus.False && metric.Taken >= since + metric.Window
            : ready.Status != ConditionStatus.False || started + ReadinessDelay <= since;
    }
}
