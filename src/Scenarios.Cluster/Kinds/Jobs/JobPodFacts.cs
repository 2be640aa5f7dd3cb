using System.Globalization;
using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>What the Job controller asks about a Pod (kubernetes, pkg/controller/job).</summary>
internal static class JobPodFacts
{
    public static bool IsTracked(Pod pod) => pod.Metadata.Finalizers.Contains(JobLabels.TrackingFinalizer);

    /// <summary>Whether the Pod is being deleted and has not ended yet.</summary>
    public static bool IsTerminating(Pod pod) => pod.IsBeingDeleted && !PodFacts.IsEnded(pod);

    /// <summary>
    /// Whether the Pod counts as failed. A Pod that is being deleted does, because it may never report its end; unless the Job waits for
    /// that.
    /// </summary>
    public static bool IsFailed(Pod pod, JobSpec spec) =>
        pod.Status.Phase == PodPhase.Failed
        || (!JobFacts.ReplacesFailedOnly(spec) && pod.IsBeingDeleted && pod.Status.Phase != PodPhase.Succeeded);

    /// <summary>Null if the Pod has no index, or it is not a number.</summary>
    public static int? CompletionIndex(Pod pod) => NumberOf(pod, JobLabels.CompletionIndex);

    /// <summary>The Pod's index; null if the Job does not have it.</summary>
    public static int? CompletionIndex(Pod pod, JobSpec spec) =>
        CompletionIndex(pod) is { } index && index < spec.Completions ? index : null;

    public static int FailureCount(Pod pod) => NumberOf(pod, JobLabels.FailureCount) ?? 0;

    public static int IgnoredFailureCount(Pod pod) => NumberOf(pod, JobLabels.IgnoredFailureCount) ?? 0;

    public static int AbsoluteFailureCount(Pod pod) => FailureCount(pod) + IgnoredFailureCount(pod);

    /// <summary>The best estimate of when the Pod ended (backoff_utils.go, getFinishedTime).</summary>
    public static DateTimeOffset FinishedAt(Pod pod)
    {
        var ready = pod.Status.Conditions.Find(PodConditionType.Ready);
        return LastEnd(LastEnd(null, pod.Status.ContainerStatuses), PodFacts.SidecarStatuses(pod))
            ?? (ready.Exists && ready.Status == ConditionStatus.False ? ready.LastTransitionTime : null)
            ?? (pod.Metadata.DeletionTimestamp is { } deletion
                ? (DateTimeOffset?)(deletion - TimeSpan.FromSeconds(pod.Metadata.DeletionGracePeriodSeconds ?? 0)) : null)
            ?? pod.CreationTimestamp
            ?? default;
    }

    /// <summary>The latest of the given time and the containers' end times; null if a container has not ended.</summary>
    private static DateTimeOffset? LastEnd(DateTimeOffset? last, ViewList<ContainerStatus> statuses)
    {
        foreach (var status in statuses)
        {
            if (status.State.Terminated.FinishedAt is not { } end)
            {
                return null;
            }

            last = last is null || end > last ? end : last;
        }

        return last;
    }

    private static int? NumberOf(Pod pod, string annotation) =>
        int.TryParse(pod.Annotations[annotation], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
