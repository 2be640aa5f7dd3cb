using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Kinds.Jobs;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.CronJobs;

/// <summary>
/// Deletes the finished Jobs of a CronJob, except for the most recent ones (kubernetes, cronjob_controllerv2.go, cleanupFinishedJobs).
/// </summary>
internal sealed class CronJobHistory(ComponentContext context, EventRecorder events)
{
    /// <returns>The active Jobs without the deleted ones.</returns>
    public ViewList<Objects.Views.Core.ObjectReference> Clean(CronJob item, IReadOnlyList<Job> jobs)
    {
        var active = item.Status.Active;
        active = Trim(item, active, jobs, JobConditionType.Complete, item.Spec.SuccessfulJobsHistoryLimit);
        return Trim(item, active, jobs, JobConditionType.Failed, item.Spec.FailedJobsHistoryLimit);
    }

    public bool Delete(CronJob item, Job job)
    {
        var result = context.Api.Delete(KnownResources.Jobs, job.Namespace, job.Name,
            new DeleteOptions { Propagation = DeletionPropagation.Background });
        if (!result.IsSuccess)
        {
            events.Warning(item, "FailedDelete", $"Deleted job: {result.Status.Message}");
            return false;
        }

        events.Normal(item, "SuccessfulDelete", $"Deleted job {job.Name}");
        return true;
    }

    private ViewList<Objects.Views.Core.ObjectReference> Trim(
        CronJob item, ViewList<Objects.Views.Core.ObjectReference> active, IReadOnlyList<Job> jobs, string end, long limit)
    {
        var ended = jobs.Where(job => JobFacts.EndOf(job) == end)
            .OrderBy(static job => job.Status.StartTime ?? DateTimeOffset.MaxValue)
            .ThenBy(static job => job.Name, StringComparer.Ordinal)
            .ToList();
        foreach (var job in ended.Take(Math.Max(0, ended.Count - (int)limit)))
        {
            if (Delete(item, job))
            {
                active = active.Where(reference => reference.Uid != job.Uid);
            }
        }

        return active;
    }
}
