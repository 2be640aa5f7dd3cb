using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Api.Kinds.CronJobs;

/// <summary>CronJobs as table rows.</summary>
internal static class CronJobTable
{
    public static KindTable Table { get; } =
        KindTable.Of<CronJob>("Name|Schedule|Timezone|Suspend?|Active#|Last Schedule|Age|Containers*|Images*|Selector*", Cells);

    private static Value[] Cells(CronJob item, DateTimeOffset now)
    {
        var job = item.Spec.JobTemplate.Spec;
        var (names, images) = Cell.Containers(job.Template.Spec);
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.Spec.Schedule),
            Cell.TextOr(item.Spec.TimeZone, "<none>"),
            Cell.Text(SuspendOf(item.Spec)),
            Cell.Number(item.Status.Active.Count),
            Cell.Text(item.Status.LastScheduleTime is { } last ? HumanDuration.Since(last, now) : "<none>"),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(job.Selector)),
        ];
    }

    private static string SuspendOf(CronJobSpec spec)
    {
        if (!spec.HasSuspend)
        {
            return "<unset>";
        }

        return spec.Suspend ? "True" : "False";
    }
}
