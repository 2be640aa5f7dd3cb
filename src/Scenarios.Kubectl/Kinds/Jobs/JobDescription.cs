using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Kubectl.Kinds.Jobs;

/// <summary><c>kubectl describe job</c>.</summary>
internal static class JobDescription
{
    /// <summary>A longer list of indexes is cut off at the next comma.</summary>
    private const int LongestIndexes = 50;

    public static void Write(Job item, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = item.Spec;
        writer.Field(0, "Name", item.Name);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(0, "Selector", SelectorText.Terms(spec.Selector));
        MetadataSection.Labels(writer, "Labels", item.Labels);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        MetadataSection.Controller(writer, item);
        if (spec.HasParallelism)
        {
            writer.Field(0, "Parallelism", spec.Parallelism);
        }

        writer.Field(0, "Completions", NumberOr(spec.Completions));
        if (spec.HasCompletionMode)
        {
            writer.Field(0, "Completion Mode", spec.CompletionMode);
        }

        if (spec.HasSuspend)
        {
            writer.Field(0, "Suspend", spec.Suspend ? "true" : "false");
        }

        if (spec.HasBackoffLimit)
        {
            writer.Field(0, "Backoff Limit", spec.BackoffLimit);
        }

        if (spec.TtlSecondsAfterFinished is { } seconds)
        {
            writer.Field(0, "TTL Seconds After Finished", seconds);
        }

        WriteStatus(item, writer);
        PodTemplateSection.Write(writer, spec.Template);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    /// <summary>Also used for templates in CronJobs.</summary>
    public static string NumberOr(long? number) => number is { } known ? FormattableString.Invariant($"{known}") : "<unset>";

    private static void WriteStatus(Job item, DescriptionWriter writer)
    {
        var (spec, status) = (item.Spec, item.Status);
        if (status.StartTime is { } start)
        {
            writer.Field(0, "Start Time", DescriptionTime.Of(start));
        }

        if (status.CompletionTime is { } completion)
        {
            writer.Field(0, "Completed At", DescriptionTime.Of(completion));
        }

        if (status is { StartTime: { } from, CompletionTime: { } to })
        {
            writer.Field(0, "Duration", HumanDuration.Format(to - from));
        }

        if (spec.ActiveDeadlineSeconds is { } deadline)
        {
            writer.Field(0, "Active Deadline Seconds", FormattableString.Invariant($"{deadline}s"));
        }

        var ready = status.Ready is { } number ? FormattableString.Invariant($" ({number} Ready)") : string.Empty;
        writer.Field(0, "Pods Statuses",
            FormattableString.Invariant($"{status.Active} Active{ready} / {status.Succeeded} Succeeded / {status.Failed} Failed"));
        if (spec.CompletionMode == CompletionMode.Indexed)
        {
            writer.Field(0, "Completed Indexes", IndexesOf(status.CompletedIndexes));
        }
    }

    private static string IndexesOf(string indexes)
    {
        var comma = indexes.Length > LongestIndexes ? indexes.IndexOf(',', LongestIndexes) : -1;
        return indexes.Length == 0 ? "<none>" : comma < 0 ? indexes : $"{indexes[..(comma + 1)]}...";
    }
}
