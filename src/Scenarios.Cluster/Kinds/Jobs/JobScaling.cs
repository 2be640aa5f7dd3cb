using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>Creates and deletes a Job's Pods (kubernetes, job_controller.go, manageJob).</summary>
internal sealed class JobScaling(JobPods pods)
{
    /// <summary>The most Pods that are created or deleted per reconciliation (MaxPodCreateDeletePerSync).</summary>
    private const int Burst = 500;

    /// <summary>Deletes every active Pod; Pods that have not been counted keep their finalizer until they are.</summary>
    public void DeleteActive(JobSync sync)
    {
        var deleted = 0;
        foreach (var pod in sync.ActivePods)
        {
            if (pods.Delete(sync.Job, pod))
            {
                deleted++;
            }

            sync.Ready -= PodFacts.IsReady(pod) ? 1 : 0;
        }

        if (deleted != sync.ActivePods.Count || !sync.Expectations.IsMet)
        {
            sync.Finished = default;
        }

        sync.Active -= deleted;
        sync.Terminating += deleted;
    }

    /// <param name="wait">How long until a failed Pod may be replaced; null if none waits.</param>
    /// <returns>The first refusal; null if there was none.</returns>
    public string? Manage(JobSync sync, out TimeSpan? wait)
    {
        wait = null;
        var wanted = sync.Spec.Suspend ? 0 : Wanted(sync);
        var surplus = Surplus(sync, sync.Spec.Suspend ? sync.ActivePods.Count : Math.Max(0, sync.ActivePods.Count - (int)wanted));
        if (surplus.Count > 0 || sync.Spec.Suspend)
        {
            Delete(sync, surplus);
            return null;
        }

        var going = JobFacts.ReplacesFailedOnly(sync.Spec) ? sync.Terminating : 0;
        var missing = (int)Math.Min(Burst, wanted - going - sync.Active);
        return missing > 0 ? Add(sync, missing, ref wait) : null;
    }

    private static long Wanted(JobSync sync) => sync.Spec.Completions is { } completions
        ? Math.Clamp(completions - sync.Succeeded, 0, sync.Spec.Parallelism)
        : sync.Succeeded > 0 ? sync.ActivePods.Count : sync.Spec.Parallelism;

    private static List<Pod> Surplus(JobSync sync, int atLeast)
    {
        var (surplus, rest) = sync.IsIndexed ? WithoutPlace(sync) : ([], sync.ActivePods.ToList());
        if (surplus.Count < atLeast)
        {
            rest.Sort(JobPodOrder.Instance);
            surplus.AddRange(rest.Take(atLeast - surplus.Count));
        }

        return surplus.Count > Burst ? surplus[..Burst] : surplus;
    }

    /// <summary>
    /// Splits off Pods without a valid index, and all but one of those that share an index (appendDuplicatedIndexPodsForRemoval).
    /// </summary>
    private static (List<Pod> Surplus, List<Pod> Kept) WithoutPlace(JobSync sync)
    {
        var (surplus, rest) = (new List<Pod>(), new List<Pod>());
        foreach (var group in sync.ActivePods.GroupBy(pod => JobPodFacts.CompletionIndex(pod, sync.Spec)))
        {
            var same = group.ToList();
            if (group.Key is null)
            {
                surplus.AddRange(same);
                continue;
            }

            same.Sort(JobPodOrder.Instance);
            surplus.AddRange(same[..^1]);
            rest.Add(same[^1]);
        }

        return (surplus, rest);
    }

    private void Delete(JobSync sync, List<Pod> surplus)
    {
        foreach (var pod in surplus)
        {
            sync.Expectations.ExpectDeletion(pod.Uid);
            if (!pods.Release(pod) || !pods.Delete(sync.Job, pod))
            {
                sync.Expectations.ObserveDeletion(pod.Uid);
                continue;
            }

            sync.Active--;
            sync.Terminating++;
            sync.Ready -= PodFacts.IsReady(pod) ? 1 : 0;
        }
    }

    private string? Add(JobSync sync, int missing, ref TimeSpan? wait)
    {
        if (!sync.HasLimitPerIndex && JobBackoff.Remaining(sync.Backoff, sync.Now) is var remaining && remaining > TimeSpan.Zero)
        {
            // Upstream reports zero active Pods here; the next reconciliation corrects that.
            wait = remaining;
            sync.Active = 0;
            return null;
        }

        if (!sync.IsIndexed)
        {
            return Create(sync, [.. Enumerable.Repeat<int?>(null, missing)]);
        }

        var indexes = Pending(sync, missing);
        var due = sync.HasLimitPerIndex ? [.. indexes.Where(index => RemainingOf(sync, index) <= TimeSpan.Zero)] : indexes;
        if (due.Count == 0 && indexes.Count > 0)
        {
            wait = indexes.Min(index => RemainingOf(sync, index));
            sync.Active = 0;
            return null;
        }

        return Create(sync, [.. due.Select(static index => (int?)index)]);
    }

    private static TimeSpan RemainingOf(JobSync sync, int index) =>
        JobBackoff.Remaining(sync.Delayed.TryGetValue(index, out var failed) ? failed : null, sync.Now);

    /// <summary>The lowest indexes that are neither running nor finished (firstPendingIndexes).</summary>
    private static List<int> Pending(JobSync sync, int count)
    {
        var taken = new HashSet<int>();
        foreach (var pod in sync.Pods)
        {
            var occupies = PodFacts.IsActive(pod) || (JobFacts.ReplacesFailedOnly(sync.Spec) && JobPodFacts.IsTerminating(pod));
            if (occupies && JobPodFacts.CompletionIndex(pod) is { } index)
            {
                taken.Add(index);
            }
        }

        var pending = new List<int>(count);
        for (var index = 0; index < sync.Spec.Completions && pending.Count < count; index++)
        {
            if (!taken.Contains(index) && !sync.SucceededIndexes.Has(index) && sync.FailedIndexes?.Has(index) != true)
            {
                pending.Add(index);
            }
        }

        return pending;
    }

    /// <summary>
    /// Creates in batches of 1, 2, 4…, so that a Pod that is always refused is tried once and not five hundred times (slowStartBatch).
    /// </summary>
    private string? Create(JobSync sync, List<int?> indexes)
    {
        var (done, batch) = (0, 1);
        while (done < indexes.Count)
        {
            string? failure = null;
            foreach (var index in indexes.Skip(done).Take(batch))
            {
                var refusal = pods.Create(sync.Job, JobPodTemplate.PodOf(sync, index), sync.Expectations);
                failure ??= refusal;
                sync.Active += refusal is null ? 1 : 0;
            }

            if (failure is not null)
            {
                return failure;
            }

            done += batch;
            batch *= 2;
        }

        return null;
    }
}
