using System.Globalization;
using Scenarios.Api.Schedules;
using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.CronJobs;

/// <summary>
/// The Job that a CronJob creates for a scheduled time (kubernetes, pkg/controller/cronjob/utils.go, getJobFromTemplate2).
/// </summary>
internal static class CronJobTemplate
{
    private const string ScheduledTime = "batch.kubernetes.io/cronjob-scheduled-timestamp";

    /// <summary>The name contains the minutes since 1970, so that no scheduled time gets two Jobs.</summary>
    public static string NameOf(CronJob item, DateTimeOffset scheduled) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Name}-{scheduled.ToUnixTimeSeconds() / 60}");

    public static Job JobOf(CronJob item, DateTimeOffset scheduled)
    {
        var template = item.Spec.JobTemplate;
        var local = (TimeZones.Find(item.Spec.TimeZone ?? string.Empty) ?? TimeZoneInfo.Utc).Local(scheduled);
        return Job.New with
        {
            Metadata = new()
            {
                Name = NameOf(item, scheduled),
                Labels = template.Metadata.Labels,
                Annotations = template.Metadata.Annotations.With(ScheduledTime, Rfc3339(local)),
                OwnerReferences = new(Owners.Only(item)),
            },
            Spec = template.Spec,
        };
    }

    private static string Rfc3339(DateTimeOffset time) =>
        time.ToString(time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
