using Scenarios.Api.Schedules;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.CronJobs;

/// <summary>When a CronJob was and is due (kubernetes, pkg/controller/cronjob/utils.go).</summary>
internal static class CronJobTimes
{
    /// <summary>Added to each delay to allow for clock skew, so that no time is missed (nextScheduleDelta).</summary>
    private static readonly TimeSpan Delta = TimeSpan.FromMilliseconds(100);

    private const int Many = 100;

    /// <summary>The schedule in the CronJob's time zone; null with an error if it cannot be parsed.</summary>
    public static CronSchedule? ScheduleOf(CronJobSpec spec, out string error)
    {
        var text = spec.TimeZone is { } zone && !spec.Schedule.Contains("TZ", StringComparison.Ordinal) && TimeZones.Find(zone) is not null
            ? $"TZ={zone} {spec.Schedule}"
            : spec.Schedule;
        return CronSchedule.TryParse(text, out var schedule, out error) ? schedule : null;
    }

    /// <summary>The delay until the next scheduled time.</summary>
    public static TimeSpan UntilNext(CronJob item, CronSchedule schedule, DateTimeOffset now)
    {
        var missed = Missed(item, schedule, now, item.CreationTimestamp ?? now);
        var from = missed.IsInvalid ? now : missed.Latest ?? (missed.Count == 0 ? missed.Earliest : now);
        return (schedule.Next(from) ?? now) + Delta - now;
    }

    /// <summary>The times that became due since the last scheduled time, or since the starting deadline if that is later.</summary>
    public static MissedTimes Missed(CronJob item, CronSchedule schedule, DateTimeOffset now)
    {
        var earliest = item.CreationTimestamp ?? now;
        return item.Spec.StartingDeadlineSeconds is { } seconds
            ? Missed(item, schedule, now, earliest, now - TimeSpan.FromSeconds(seconds))
            : Missed(item, schedule, now, earliest);
    }

    private static MissedTimes Missed(CronJob item, CronSchedule schedule, DateTimeOffset now, DateTimeOffset created,
        DateTimeOffset? deadline = null)
    {
        var earliest = item.Status.LastScheduleTime ?? created;
        earliest = deadline > earliest ? deadline.Value : earliest;
        if (schedule.Next(earliest) is not { } first || schedule.Next(first) is not { } second)
        {
            return new MissedTimes(earliest, null, 0, IsInvalid: true);
        }

        if (now < second)
        {
            return new MissedTimes(earliest, now < first ? null : first, 0, IsInvalid: false);
        }

        // Jump close to the latest due time by the period of the first two times, then go step by step.
        var period = (long)(second - first).TotalSeconds;
        var count = ((long)(now - first).TotalSeconds / period) + 1;
        DateTimeOffset? latest = null;
        for (var time = schedule.Next(first.AddSeconds((count - 2) * period)); time <= now; time = schedule.Next(time.Value))
        {
            latest = time;
        }

        return new MissedTimes(earliest, latest, count, IsInvalid: false);
    }

    /// <param name="Latest">Null if nothing is due.</param>
    /// <param name="Count">An estimate.</param>
    /// <param name="IsInvalid">Whether the schedule names only days that never come.</param>
    internal readonly record struct MissedTimes(DateTimeOffset Earliest, DateTimeOffset? Latest, long Count, bool IsInvalid)
    {
        public bool AreMany => Count > Many;
    }
}
