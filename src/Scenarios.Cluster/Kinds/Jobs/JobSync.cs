using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// One reconciliation of a Job: its Pods, those that have ended since the last one, and the status to write (kubernetes, syncJobCtx).
/// </summary>
internal sealed class JobSync
{
    public JobSync(Job job, IReadOnlyList<Pod> pods, JobExpectations expectations, DateTimeOffset now)
    {
        (Job, Pods, Expectations, Now) = (job, pods, expectations, now);
        var status = job.Status;
        Conditions = status.Conditions;
        StartTime = status.StartTime;
        UncountedSucceeded = [.. status.UncountedTerminatedPods.Succeeded.ToArray()];
        UncountedFailed = [.. status.UncountedTerminatedPods.Failed.ToArray()];
        (CountedSucceeded, CountedFailed) = (status.Succeeded, status.Failed);
        ActivePods = [.. pods.Where(PodFacts.IsActive)];
        Active = ActivePods.Count;
        Ready = ActivePods.Count(PodFacts.IsReady);
        Terminating = pods.Count(JobPodFacts.IsTerminating);
        Count();
    }

    public Job Job { get; }

    public ObjectKey Key => ObjectKey.Of(Job);

    public JobSpec Spec => Job.Spec;

    public IReadOnlyList<Pod> Pods { get; }

    public List<Pod> ActivePods { get; }

    public JobExpectations Expectations { get; }

    public DateTimeOffset Now { get; }

    /// <summary>Pods that ended since the last reconciliation.</summary>
    public List<Pod> NewSucceeded { get; private set; } = [];

    /// <inheritdoc cref="NewSucceeded"/>
    public List<Pod> NewFailed { get; private set; } = [];

    public JobBackoff.Failures Backoff { get; set; }

    /// <summary>All Pods that succeeded, whether or not the status counts them yet.</summary>
    public long Succeeded { get; private set; }

    /// <inheritdoc cref="Succeeded"/>
    public long Failed { get; private set; }

    /// <summary>For an Indexed Job, including those already in the status.</summary>
    public IndexIntervals SucceededIndexes { get; set; } = new();

    public IndexIntervals StatusIndexes { get; private set; } = new();

    /// <summary>Null if the Job has no limit per index.</summary>
    public IndexIntervals? FailedIndexes { get; private set; }

    /// <summary>Failed Pods kept until they are replaced, because they record how often their index failed.</summary>
    public Dictionary<int, Pod> Delayed { get; private set; } = [];

    /// <summary>Why the Job ends; a non-existent condition while it goes on.</summary>
    public JobCondition Finished { get; set; }

    public ViewList<JobCondition> Conditions { get; set; }

    public DateTimeOffset? StartTime { get; set; }

    public DateTimeOffset? CompletionTime { get; set; }

    public long Active { get; set; }

    public long Ready { get; set; }

    public long Terminating { get; set; }

    public List<string> UncountedSucceeded { get; }

    public List<string> UncountedFailed { get; }

    public long CountedSucceeded { get; set; }

    public long CountedFailed { get; set; }

    public bool IsIndexed => JobFacts.IsIndexed(Spec);

    public bool HasLimitPerIndex => IsIndexed && Spec.BackoffLimitPerIndex is not null;

    /// <summary>Whether the Pod's end still has to be recorded.</summary>
    public bool IsTracked(Pod pod) => JobPodFacts.IsTracked(pod) && !Expectations.IsReleased(pod.Uid);

    /// <summary>The status to write, in the order of the Go type's fields.</summary>
    public JobStatus Status() => new()
    {
        Conditions = Conditions,
        StartTime = StartTime,
        CompletionTime = CompletionTime,
        Active = Active,
        Succeeded = CountedSucceeded,
        Failed = CountedFailed,
        Terminating = Terminating,
        CompletedIndexes = IsIndexed ? StatusIndexes.ToString() : string.Empty,
        FailedIndexes = FailedIndexes?.ToString(),
        UncountedTerminatedPods = new UncountedTerminatedPods(ObjectValue.Empty) with
        {
            Succeeded = TextList.Of([.. UncountedSucceeded]),
            Failed = TextList.Of([.. UncountedFailed]),
        },
        Ready = Ready,
    };

    /// <summary>Adds these indexes to those that the status lists and counts.</summary>
    public void NoteSucceededIndexes(IEnumerable<int> indexes)
    {
        StatusIndexes = StatusIndexes.With(indexes);
        CountedSucceeded = StatusIndexes.Total;
    }

    private void Count()
    {
        NewSucceeded = [.. Pods.Where(pod => IsNew(pod, UncountedSucceeded) && pod.Status.Phase == PodPhase.Succeeded)];
        NewFailed = [.. Pods.Where(pod => IsNew(pod, UncountedFailed) && JobPodFacts.IsFailed(pod, Spec))];
        Succeeded = CountedSucceeded + NewSucceeded.Count + UncountedSucceeded.Count;
        Failed = CountedFailed + NewFailed.Count(pod => FailureRules.Counts(Spec.PodFailurePolicy, pod)) + UncountedFailed.Count;
        if (!IsIndexed)
        {
            return;
        }

        StatusIndexes = IndexIntervals.Parse(Job.Status.CompletedIndexes, Spec.Completions ?? 0);
        SucceededIndexes = StatusIndexes.With(IndexesOf(static pod => pod.Status.Phase == PodPhase.Succeeded));
        Succeeded = SucceededIndexes.Total;
        if (HasLimitPerIndex)
        {
            FailedIndexes = IndexIntervals.Parse(Job.Status.FailedIndexes ?? string.Empty, Spec.Completions
                ?? 0).With(IndexesOf(HasFailedForGood));
            Delayed = DelayedPods();
        }
    }

    private bool IsNew(Pod pod, List<string> uncounted) =>
        IsTracked(pod) && !uncounted.Contains(pod.Uid) && (!IsIndexed || JobPodFacts.CompletionIndex(pod, Spec) is not null);

    private IEnumerable<int> IndexesOf(Func<Pod, bool> holds) =>
        from pod in Pods
        where JobPodFacts.IsTracked(pod) && holds(pod)
        let index = JobPodFacts.CompletionIndex(pod, Spec)
        where index is not null
        select index.Value;

    private bool HasFailedForGood(Pod pod)
    {
        if (!JobPodFacts.IsFailed(pod, Spec))
        {
            return false;
        }

        var action = FailureRules.ActionOf(Spec.PodFailurePolicy, pod, out _);
        return action == PodFailurePolicyAction.FailIndex
            || (action != PodFailurePolicyAction.Ignore && JobPodFacts.FailureCount(pod) >= Spec.BackoffLimitPerIndex);
    }

    private Dictionary<int, Pod> DelayedPods()
    {
        var active = ActivePods.Select(JobPodFacts.CompletionIndex).ToHashSet();
        var delayed = new Dictionary<int, Pod>();
        foreach (var pod in Pods)
        {
            if (!IsTracked(pod) || !JobPodFacts.IsFailed(pod, Spec) || JobPodFacts.CompletionIndex(pod, Spec) is not { } index
                || SucceededIndexes.Has(index) || FailedIndexes!.Has(index) || active.Contains(index))
            {
                continue;
            }

            var isLater = !delayed.TryGetValue(index, out var known)
                || (JobPodFacts.AbsoluteFailureCount(known) <= JobPodFacts.AbsoluteFailureCount(pod)
                    && JobPodFacts.FinishedAt(pod) >= JobPodFacts.FinishedAt(known));
            if (isLater)
            {
                delayed[index] = pod;
            }
        }

        return delayed;
    }
}
