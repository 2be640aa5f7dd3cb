using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Counts each Pod's end exactly once: first its uid goes into the status, then its finalizer is removed, then the count is raised
/// (kubernetes, job_controller.go, trackJobStatusAndRemoveFinalizers).
/// </summary>
internal sealed class JobTracking(ComponentContext context, JobPods pods, JobBackoff backoff, EventRecorder events)
{
    /// <summary>Further Pods are left to the next reconciliation, so that the status does not grow without bounds.</summary>
    private const int MostUncounted = 500;

    public void Track(JobSync sync)
    {
        var held = sync.Pods.Where(sync.IsTracked).Select(static pod => pod.Uid).ToHashSet(StringComparer.Ordinal);
        CountReleased(sync, held);
        var released = new List<Pod>();
        var isAll = Note(sync, released);
        NoteEnding(sync);
        Write(sync);
        backoff.Remember(sync.Key, sync.Backoff);
        foreach (var pod in released)
        {
            sync.Expectations.ExpectRelease(pod.Uid);
            if (pods.Release(pod))
            {
                held.Remove(pod.Uid);
            }
            else
            {
                sync.Expectations.ObserveRelease(pod.Uid);
            }
        }

        CountReleased(sync, held);
        var isOver = isAll && TryEnd(sync);
        Write(sync);
        if (isOver)
        {
            Tell(sync);
        }
    }

    /// <summary>Counts Pods that are in the status and no longer have their finalizer.</summary>
    private static void CountReleased(JobSync sync, HashSet<string> held)
    {
        sync.CountedSucceeded += sync.UncountedSucceeded.RemoveAll(uid => !held.Contains(uid));
        sync.CountedFailed += sync.UncountedFailed.RemoveAll(uid => !held.Contains(uid));
    }

    /// <returns>False if some are left to the next reconciliation.</returns>
    private static bool Note(JobSync sync, List<Pod> released)
    {
        var indexes = new List<int>();
        var isAll = true;
        IEnumerable<Pod> inOrder = sync.IsIndexed ? sync.Pods.OrderBy(static pod => JobPodFacts.CompletionIndex(pod) ?? -1) : sync.Pods;
        foreach (var pod in inOrder)
        {
            var isFailed = JobPodFacts.IsFailed(pod, sync.Spec);
            if (!sync.IsTracked(pod) || !MayGo(sync, pod, isFailed))
            {
                continue;
            }

            released.Add(pod);
            Note(sync, pod, isFailed, indexes);
            if (indexes.Count + sync.UncountedSucceeded.Count + sync.UncountedFailed.Count >= MostUncounted)
            {
                isAll = false;
                break;
            }
        }

        if (sync.IsIndexed)
        {
            sync.NoteSucceededIndexes(indexes);
        }

        return isAll;
    }

    private static bool MayGo(JobSync sync, Pod pod, bool isFailed)
    {
        if (sync.Job.IsBeingDeleted || sync.Finished.Exists || pod.Status.Phase == PodPhase.Succeeded)
        {
            return true;
        }

        var isDelayed = JobPodFacts.CompletionIndex(pod) is { } index && sync.Delayed.TryGetValue(index, out var delayed)
            && delayed.Uid == pod.Uid;
        return isFailed && !isDelayed;
    }

    private static void Note(JobSync sync, Pod pod, bool isFailed, List<int> indexes)
    {
        var index = JobPodFacts.CompletionIndex(pod, sync.Spec);
        if (pod.Status.Phase == PodPhase.Succeeded && !sync.UncountedFailed.Contains(pod.Uid))
        {
            if (index is { } succeeded)
            {
                indexes.Add(succeeded);
            }
            else if (!sync.IsIndexed && !sync.UncountedSucceeded.Contains(pod.Uid))
            {
                sync.UncountedSucceeded.Add(pod.Uid);
            }

            return;
        }

        // When a Job has failed, its running Pods count as failed too.
        var counts = isFailed || (sync.Finished.Exists && sync.Finished.Type != JobConditionType.SuccessCriteriaMet);
        var isKnown = sync.UncountedFailed.Contains(pod.Uid) || (sync.IsIndexed && index is null);
        if (counts && !isKnown && FailureRules.Counts(sync.Spec.PodFailurePolicy, pod))
        {
            sync.UncountedFailed.Add(pod.Uid);
        }
    }

    /// <summary>The status announces the outcome before the first Pod is released, and declares it once the last one is gone.</summary>
    private static void NoteEnding(JobSync sync)
    {
        if (sync.Finished.Type is not (JobConditionType.FailureTarget or JobConditionType.SuccessCriteriaMet) || !sync.Finished.Exists)
        {
            return;
        }

        if (!sync.Conditions.Find(sync.Finished.Type).Exists)
        {
            sync.Conditions = sync.Conditions.WithAdded(sync.Finished);
        }

        var end = sync.Finished.Type == JobConditionType.FailureTarget ? JobConditionType.Failed : JobConditionType.Complete;
        sync.Finished = sync.Finished.As(end, sync.Now);
    }

    private static bool TryEnd(JobSync sync)
    {
        if (!sync.Finished.Exists || sync.UncountedSucceeded.Count + sync.UncountedFailed.Count > 0 || sync.Terminating > 0)
        {
            return false;
        }

        var conditions = sync.Conditions;
        JobConditions.Ensure(ref conditions, sync.Finished);
        sync.Conditions = conditions;
        sync.CompletionTime = sync.Finished.Type == JobConditionType.Complete ? sync.Finished.LastTransitionTime : null;
        return true;
    }

    private void Write(JobSync sync) => Writes.Status(context.Api, KnownResources.Jobs, sync.Job, sync.Status());

    private void Tell(JobSync sync)
    {
        if (sync.Finished.Type == JobConditionType.Failed)
        {
            events.Warning(sync.Job, sync.Finished.Reason, sync.Finished.Message);
            return;
        }

        if (sync.CountedSucceeded > sync.Spec.Completions)
        {
            events.Warning(sync.Job, "TooManySucceededPods", "Too many succeeded pods running after completion count reached");
        }

        events.Normal(sync.Job, "Completed", "Job completed");
    }
}
