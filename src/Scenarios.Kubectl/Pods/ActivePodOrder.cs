using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// Compares how well two Pods serve; the better one is greater: bound to a node, running, ready, ready for longer, restarted less often,
/// older (kubectl, pkg/util/podutils ActivePods).
/// </summary>
internal sealed class ActivePodOrder : IComparer<ApiObject>
{
    public static ActivePodOrder Instance { get; } = new();

    public int Compare(ApiObject? x, ApiObject? y)
    {
        var (left, right) = (Pod.Of(x!), Pod.Of(y!));
        var order = IsBound(left).CompareTo(IsBound(right));
        order = order != 0 ? order : Phase(left).CompareTo(Phase(right));
        order = order != 0 ? order : (ReadySince(left) is not null).CompareTo(ReadySince(right) is not null);
        order = order != 0 ? order : CompareTimes(ReadySince(left), ReadySince(right));
        order = order != 0 ? order : MostRestarts(right).CompareTo(MostRestarts(left));
        return order != 0 ? order : CompareTimes(left.CreationTimestamp, right.CreationTimestamp);
    }

    // The earlier one is greater.
    private static int CompareTimes(DateTimeOffset? left, DateTimeOffset? right) =>
        left is { } l && right is { } r ? r.CompareTo(l) : 0;

    private static bool IsBound(Pod pod) => pod.Spec.NodeName.Length > 0;

    private static int Phase(Pod pod) => pod.Status.Phase switch
    {
        PodPhase.Running => 2,
        PodPhase.Unknown => 1,
        _ => 0,
    };

    private static DateTimeOffset? ReadySince(Pod pod)
    {
        var ready = pod.Status.Conditions.Find(PodConditionType.Ready);
        return ready.Status == ConditionStatus.True ? ready.LastTransitionTime ?? DateTimeOffset.MinValue : null;
    }

    /// <summary>The highest restart count of a container, then, if these are equal, that of a sidecar.</summary>
    private static (long Containers, long Sidecars) MostRestarts(Pod pod)
    {
        var sidecars = pod.Spec.InitContainers.Where(static container => container.RestartPolicy == ContainerRestartPolicy.Always)
            .Select(static container => container.Name).ToHashSet(StringComparer.Ordinal);
        return (
            pod.Status.ContainerStatuses.Select(static status => status.RestartCount).DefaultIfEmpty().Max(),
            pod.Status.InitContainerStatuses.Where(status => sidecars.Contains(status.Name))
                .Select(static status => status.RestartCount).DefaultIfEmpty().Max());
    }
}
