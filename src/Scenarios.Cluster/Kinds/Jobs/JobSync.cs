using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// One look at a Job: what there is, what has come to its end since the last look, and what its status is to be (kubernetes,
/// syncJobCtx).
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

    /// <summary>Pods that ended since the last look.</summary>
    public List<Pod> NewSucceeded { get; private set; } = [];

    /// <inheritdoc cref="NewSucceeded"/>
    public List<Pod> NewFailed { get; private set; } = [];

    public JobBackoff.Failures Backoff { get; set; }

    /// <summary>All that succeeded, whether the status counts them yet or not.</summary>
    public long Succeeded { get; private set; }

    /// <inheritdoc cref="Succeeded"/>
    public long Failed { get; private set; }

    /// <summary>Of an Indexed Job, with those that the status has.</summary>
    public IndexIntervals SucceededIndexes { get; set; } = new();

    public IndexIntervals StatusIndexes { get; private set; } = new();

    /// <summary>Null where indexes have no limit of their own.</summary>
    public IndexIntervals? FailedIndexes { get; private set; }

    /// <summary>Failed Pods that stay until they are replaced, for they know how often their index failed.</summary>
    public Dictionary<int, Pod> Delayed { get; private set; } = [];

    /// <summary>Why the Job comes to its end; one that does not exist while it goes on.</summary>
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

    /// <summary>Pods whose end nobody has taken note of.</summary>
    public bool IsTracked(Pod pod) => JobPodFacts.IsTracked(pod) && !Expectations.IsReleased(pod.Uid);

    /// <summary>What the status is, in the order of the Go type.</summary>
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

    /// <summary>From here on the status lists these, too.</summary>
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
