using System.Globalization;
using Scenarios.Cluster.Kinds.CronJobs;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Tests.Kinds.CronJobs;

/// <summary>kubernetes, pkg/controller/cronjob/utils.go: mostRecentScheduleTime, nextScheduleTimeDuration, formatSchedule.</summary>
internal sealed class CronJobTimesTests
{
    private const string Hourly = "0 * * * *";
    private const string OddHours = "30 6-16/4 * * 1-5";
    private const string Never = "59 23 31 2 *";

    [TestCase(Hourly, "", "10:30", "", 0, TestName = "Missed_BeforeTheFirst_Nothing")]
    [TestCase(Hourly, "", "11:00", "11:00", 0, TestName = "Missed_AtTheFirst_It")]
    [TestCase(Hourly, "", "11:10", "11:00", 0, TestName = "Missed_BeforeTheSecond_TheFirst")]
    [TestCase(Hourly, "", "12:00", "12:00", 2, TestName = "Missed_AtTheSecond_It")]
    [TestCase(Hourly, "", "15:30", "15:00", 5, TestName = "Missed_Several_TheLast")]
    [TestCase(Hourly, "last: 14:00", "14:30", "", 0, TestName = "Missed_SinceTheLastStart_Nothing")]
    [TestCase(Hourly, "last: 12:00", "15:30", "15:00", 3, TestName = "Missed_SinceTheLastStart_TheLast")]
    [TestCase(Hourly, "deadline: 600", "15:30", "", 0, TestName = "Missed_LongerAgoThanTheDeadline_Nothing")]
    [TestCase(Hourly, "deadline: 1800", "15:29", "15:00", 0, TestName = "Missed_WithinTheDeadline_It")]
    [TestCase(Hourly, "deadline: 36000", "12:30", "12:00", 2, TestName = "Missed_DeadlineBeforeTheCreation_CountsFromTheCreation")]
    [TestCase("@every 1h", "", "15:30", "15:10", 5, TestName = "Missed_Every_CountsFromTheCreation")]
    public void Missed_Schedule(string schedule, string fields, string now, string latest, int count)
    {
        var missed = Missed(schedule, fields, now);

        (Clock(missed.Latest), missed.Count).ShouldBe((latest, (long)count));
        missed.IsInvalid.ShouldBeFalse();
    }

    [TestCase("11:40", false)]
    [TestCase("11:50", true)]
    public void Missed_MoreThanAHundred_AreMany(string now, bool expected)
    {
        var missed = Missed("* * * * *", "last: 10:05", now);

        missed.AreMany.ShouldBe(expected);
        Clock(missed.Latest).ShouldBe(now);
    }

    [TestCase("2026-01-02T16:00:00Z", "2026-01-02T14:30:00Z", 0)]
    [TestCase("2026-01-05T11:00:00Z", "2026-01-05T10:30:00Z", 0)]
    [TestCase("2026-01-05T06:29:00Z", null, 60)]
    [TestCase("2026-01-03T12:00:00Z", null, ((36 + 6) * 3600) + 1800)]
    public void Missed_UnevenSchedule_IsLookedForNearTheLastStep(string now, string? expected, int untilNext)
    {
        // The search starts near now, in steps as long as the first. A weekend is longer, so what was due before it is not found.
        var job = Job(OddHours, "last: 2026-01-01T14:30:00Z");

        CronJobTimes.Missed(job, Schedule(OddHours), Time(now)).Latest.ShouldBe(expected is null ? null : Time(expected));
        if (untilNext > 0)
        {
            CronJobTimes.UntilNext(job, Schedule(OddHours), Time(now)).ShouldBe(TimeSpan.FromSeconds(untilNext + 0.1));
        }
    }

    [Test]
    public void Missed_DaysThatNeverCome_IsInvalid() => Missed(Never, "", "12:00").IsInvalid.ShouldBeTrue();

    [TestCase(Hourly, "", "10:30", 30 * 60)]
    [TestCase(Hourly, "", "11:10", 50 * 60)]
    [TestCase(Hourly, "", "11:00", 60 * 60)]
    [TestCase(Hourly, "last: 11:00", "11:10", 50 * 60)]
    [TestCase(Hourly, "deadline: 60", "15:30", 30 * 60)]
    [TestCase("@every 1h", "last: 14:10", "14:20", 50 * 60)]
    [TestCase(Never, "", "12:00", 0)]
    public void UntilNext_Schedule_IsATenthOfASecondLater(string schedule, string fields, string now, int seconds) =>
        CronJobTimes.UntilNext(Job(schedule, fields), Schedule(schedule), Time(now)).ShouldBe(TimeSpan.FromSeconds(seconds + 0.1));

    [TestCase("schedule: '30 21 * * *', timeZone: Asia/Tokyo", "2026-01-01T12:30:00Z")]
    [TestCase("schedule: '30 21 * * *'", "2026-01-01T21:30:00Z")]
    [TestCase("schedule: 'TZ=Asia/Tokyo 30 21 * * *'", "2026-01-01T12:30:00Z")]
    [TestCase("schedule: 'CRON_TZ=UTC 30 21 * * *', timeZone: Asia/Tokyo", "2026-01-01T21:30:00Z")]
    [TestCase("schedule: '30 21 * * *', timeZone: Nowhere/Land", "2026-01-01T21:30:00Z")]
    public void ScheduleOf_TimeZone_IsThatOfTheFieldUnlessTheScheduleHasOne(string spec, string expected)
    {
        var schedule = CronJobTimes.ScheduleOf(Parse(spec).Spec, out var error);

        error.ShouldBeEmpty();
        schedule!.Next(Time("10:00")).ShouldBe(Time(expected));
    }

    [Test]
    public void ScheduleOf_Malformed_SaysWhy()
    {
        CronJobTimes.ScheduleOf(Parse("schedule: '* * *'").Spec, out var error).ShouldBeNull();

        error.ShouldBe("expected exactly 5 fields, found 3: [* * *]");
    }

    private static CronJobTimes.MissedTimes Missed(string schedule, string fields, string now) =>
        CronJobTimes.Missed(Job(schedule, fields), Schedule(schedule), Time(now));

    private static Scenarios.Api.Schedules.CronSchedule Schedule(string text) =>
        CronJobTimes.ScheduleOf(Job(text, string.Empty).Spec, out _)!;

    /// <summary>
    /// A CronJob created at ten past ten. The fields are <c>last</c>, when it last started, or <c>deadline</c>, in seconds.
    /// </summary>
    private static CronJob Job(string schedule, string fields)
    {
        var (name, value) = fields.Split(": ") is [var first, var second] ? (first, second) : (string.Empty, string.Empty);
        var status = name == "last" ? $"lastScheduleTime: '{Time(value).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}'" : string.Empty;
        return Parse($"schedule: '{schedule}'{(name == "deadline" ? ", startingDeadlineSeconds: " + value : string.Empty)}", status);
    }

    private static CronJob Parse(string spec, string status = "") => CronJob.Of(ControlPlane.Parse(
        "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: tick, namespace: default, creationTimestamp: '2026-01-01T10:10:00Z'}\n"
        + $"spec: {{ {spec} }}\nstatus: {{ {status} }}\n"));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(
        text.Contains('T', StringComparison.Ordinal) ? text : $"2026-01-01T{text}:00Z", CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;
}
