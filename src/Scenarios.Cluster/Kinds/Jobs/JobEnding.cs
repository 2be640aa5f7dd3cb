using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>Whether and why a Job must end (kubernetes, job_controller.go, syncJob).</summary>
internal static class JobEnding
{
    /// <summary>The condition of a Job that fails or has met its success policy; a non-existent condition if it goes on.</summary>
    public static JobCondition Of(JobSync sync)
    {
        var known = Known(sync);
        if (known.Exists)
        {
            return known;
        }

        var failure = FailureOf(sync);
        if (failure is { } found)
        {
            return JobConditions.New(JobConditionType.FailureTarget, found.Reason, found.Message, sync.Now);
        }

        return sync.IsIndexed && SuccessRules.Met(sync.Spec, sync.SucceededIndexes) is { } rule
            ? JobConditions.New(JobConditionType.SuccessCriteriaMet, "SuccessPolicy", rule, sync.Now)
            : default;
    }

    /// <summary>When the Job's active deadline passes; null if it has none.</summary>
    public static DateTimeOffset? Deadline(JobSync sync) =>
        sync.Spec.ActiveDeadlineSeconds is { } seconds && !sync.Spec.Suspend && sync.StartTime is { } start
        ? start + TimeSpan.FromSeconds(seconds)
        : null;

    private static JobCondition Known(JobSync sync)
    {
        var met = sync.Conditions.Find(JobConditionType.SuccessCriteriaMet);
        if (met.Exists && met.Status == ConditionStatus.True)
        {
            return met;
        }

        var target = sync.Conditions.Find(JobConditionType.FailureTarget);
        return target.Exists && target.Status == ConditionStatus.True ? target.As(JobConditionType.Failed, sync.Now) : default;
    }

    private static (string Reason, string Message)? FailureOf(JobSync sync)
    {
        foreach (var pod in sync.Pods)
        {
            if (sync.Spec.PodFailurePolicy.Exists && JobPodFacts.IsFailed(pod, sync.Spec))
            {
                FailureRules.ActionOf(sync.Spec.PodFailurePolicy, pod, out var failure);
                if (failure is not null)
                {
                    return ("PodFailurePolicy", failure);
                }
            }
        }

        if (sync.Failed > sync.Spec.BackoffLimit || IsPastLimitOnFailure(sync))
        {
            return ("BackoffLimitExceeded", "Job has reached the specified backoff limit");
        }

        if (Deadline(sync) <= sync.Now)
        {
            return ("DeadlineExceeded", "Job was active longer than specified deadline");
        }

        if (sync.FailedIndexes is not { Total: > 0 } failed)
        {
            return null;
        }

        return failed.Total > sync.Spec.MaxFailedIndexes
            ? ("MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes")
            : failed.Total + sync.SucceededIndexes.Total >= sync.Spec.Completions ? ("FailedIndexes", "Job has failed indexes")
            : null;
    }

    /// <summary>If containers are restarted within their Pod, their restarts count.</summary>
    private static bool IsPastLimitOnFailure(JobSync sync)
    {
        if (sync.Spec.Template.Spec.RestartPolicy != RestartPolicy.OnFailure)
        {
            return false;
        }

        var restarts = 0L;
        foreach (var pod in sync.Pods)
        {
            if (!PodFacts.IsEnded(pod))
            {
                restarts += Restarts(pod.Status.InitContainerStatuses) + Restarts(pod.Status.ContainerStatuses);
            }
        }

        return restarts >= Math.Max(1, sync.Spec.BackoffLimit);
    }

    private static long Restarts(ViewList<ContainerStatus> statuses)
    {
        var restarts = 0L;
        foreach (var status in statuses)
        {
            restarts += status.RestartCount;
        }

        return restarts;
    }
}
