using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Controllers;

/// <summary>What controllers ask about a Pod (kubernetes, pkg/api/v1/pod/util.go, pkg/controller/controller_utils.go).</summary>
internal static class PodFacts
{
    /// <summary>Whether the Pod has neither ended nor is being deleted.</summary>
    public static bool IsActive(Pod pod) => !pod.IsBeingDeleted && !IsEnded(pod);

    /// <summary>Whether the Pod has succeeded or failed.</summary>
    public static bool IsEnded(Pod pod) => pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed;

    public static bool IsReady(Pod pod) => pod.Status.Conditions.IsTrue(PodConditionType.Ready);

    /// <summary>When the Pod became ready; null if it is not ready.</summary>
    public static DateTimeOffset? ReadySince(Pod pod)
    {
        var condition = pod.Status.Conditions.Find(PodConditionType.Ready);
        return condition.Status == ConditionStatus.True ? condition.LastTransitionTime : null;
    }

    /// <summary>The highest restart count of any container, then of any sidecar to break ties (maxContainerRestarts).</summary>
    public static (long Containers, long Sidecars) MostRestarts(Pod pod)
    {
        var (containers, sidecars) = (0L, 0L);
        foreach (var status in pod.Status.ContainerStatuses)
        {
            containers = Math.Max(containers, status.RestartCount);
        }

        foreach (var status in SidecarStatuses(pod))
        {
            sidecars = Math.Max(sidecars, status.RestartCount);
        }

        return (containers, sidecars);
    }

    /// <summary>The statuses of the init containers that keep running beside the containers.</summary>
    public static ViewList<ContainerStatus> SidecarStatuses(Pod pod) => pod.Status.InitContainerStatuses.Where(
        status => pod.Spec.InitContainers.Any(
            container => container.Name == status.Name && container.RestartPolicy == ContainerRestartPolicy.Always));

    /// <summary>Whether the Pod has been ready for at least this many seconds (IsPodAvailable).</summary>
    public static bool IsAvailable(Pod pod, long minReadySeconds, DateTimeOffset now) =>
        ReadySince(pod) is { } since && (minReadySeconds == 0 || since + TimeSpan.FromSeconds(minReadySeconds) <= now);
}
