using Scenarios.Api.Kinds.Pods;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Logs;

/// <summary>
/// Puts the Pod with the most to log first: on a node, running, ready, ready for longest, restarted most, oldest; kubectl's
/// <c>podutils.ByLogging</c>.
/// </summary>
internal sealed class LoggingPodOrder : IComparer<ApiObject>
{
    public static LoggingPodOrder Instance { get; } = new();

    public int Compare(ApiObject? x, ApiObject? y) => KeyOf(Pod.Of(x!)).CompareTo(KeyOf(Pod.Of(y!)));

    /// <summary>Smaller keys come first: on a node, running, ready, ready for longer, restarted more often, older.</summary>
    private static (int, int, int, DateTimeOffset, long, DateTimeOffset) KeyOf(Pod pod)
    {
        var ready = pod.Status.Conditions.Find(PodConditionType.Ready);
        var isReady = ready.Status == ConditionStatus.True;
        return (
            pod.Spec.NodeName.Length == 0 ? 1 : 0,
            pod.Status.Phase switch { PodPhase.Unknown => 1, PodPhase.Pending => 2, _ => 0 },
            isReady ? 0 : 1,
            isReady ? ready.LastTransitionTime ?? DateTimeOffset.MaxValue : DateTimeOffset.MaxValue,
            -PodText.Of(pod).Restarts,
            pod.CreationTimestamp ?? DateTimeOffset.MaxValue);
    }
}
