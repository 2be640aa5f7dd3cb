using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Kinds.Jobs;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Kubectl.Kinds.CronJobs;

/// <summary><c>kubectl describe cronjob</c>.</summary>
internal static class CronJobDescription
{
    private const string Unset = "<unset>";

    public static void Write(CronJob item, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = item.Spec;
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        writer.Field(0, "Schedule", spec.Schedule);
        writer.Field(0, "Concurrency Policy", spec.ConcurrencyPolicy);
        writer.Field(0, "Suspend", spec.HasSuspend ? spec.Suspend ? "True" : "False" : Unset);
        writer.Field(0, "Successful Job History Limit",
            JobDescription.NumberOr(spec.HasSuccessfulJobsHistoryLimit ? spec.SuccessfulJobsHistoryLimit : null));
        writer.Field(0, "Failed Job History Limit",
            JobDescription.NumberOr(spec.HasFailedJobsHistoryLimit ? spec.FailedJobsHistoryLimit : null));
        writer.Field(0, "Starting Deadline Seconds", Seconds(spec.StartingDeadlineSeconds) ?? Unset);
        WriteTemplate(spec.JobTemplate.Spec, writer);
        writer.Field(0, "Last Schedule Time", item.Status.LastScheduleTime is { } last ? DescriptionTime.Of(last) : Unset);
        var active = item.Status.Active;
        writer.Field(0, "Active Jobs", active.Count == 0 ? "<none>" : string.Join(", ", active.Select(static job => job.Name)));
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteTemplate(JobSpec spec, DescriptionWriter writer)
    {
        writer.Field(0, "Selector", spec.Selector.Exists ? SelectorText.Terms(spec.Selector) : Unset);
        writer.Field(0, "Parallelism", JobDescription.NumberOr(spec.HasParallelism ? spec.Parallelism : null));
        writer.Field(0, "Completions", JobDescription.NumberOr(spec.Completions));
        if (Seconds(spec.ActiveDeadlineSeconds) is { } deadline)
        {
            writer.Field(0, "Active Deadline Seconds", deadline);
        }

        PodTemplateSection.Write(writer, spec.Template);
    }

    private static string? Seconds(long? seconds) => seconds is { } number ? FormattableString.Invariant($"{number}s") : null;
}
