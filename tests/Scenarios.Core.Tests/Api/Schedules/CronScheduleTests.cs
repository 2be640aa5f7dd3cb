using System.Globalization;
using Scenarios.Api.Schedules;

namespace Scenarios.Core.Tests.Api.Schedules;

public sealed class CronScheduleTests
{
    // The first eleven are robfig/cron's own (spec_test.go).
    [TestCase("2012-07-09T14:45Z", "0/15 * * * *", "2012-07-09T15:00Z")]
    [TestCase("2012-07-09T14:59:59Z", "0/15 * * * *", "2012-07-09T15:00Z")]
    [TestCase("2012-07-09T15:45Z", "20-35/15 * * * *", "2012-07-09T16:20Z")]
    [TestCase("2012-07-09T23:46Z", "*/15 * * * *", "2012-07-10T00:00Z")]
    [TestCase("2012-07-09T23:35:51Z", "15/35 10-11 * * *", "2012-07-10T10:15Z")]
    [TestCase("2012-07-09T00:00Z", "0 0 9 Apr-Oct ?", "2012-08-09T00:00Z")]
    [TestCase("2012-07-09T23:35Z", "0 0 */5 Apr,Aug,Oct Mon", "2012-08-01T00:00Z")]
    [TestCase("2012-07-09T23:35Z", "0 0 */5 Oct Mon", "2012-10-01T00:00Z")]
    [TestCase("2012-07-09T23:35Z", "0 0 * Feb Mon/2", "2013-02-01T00:00Z")]
    [TestCase("2012-12-31T23:59:45Z", "* * * * *", "2013-01-01T00:00Z")]
    [TestCase("2012-07-09T23:35Z", "0 0 29 Feb ?", "2016-02-29T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "@hourly", "2026-01-01T13:00Z")]
    [TestCase("2026-01-01T12:00Z", "@weekly", "2026-01-04T00:00Z")]
    [TestCase("2026-01-01T12:00:01Z", "@every 90s", "2026-01-01T12:01:31Z")]
    [TestCase("2026-01-01T12:00Z", "TZ=Asia/Tokyo 0 3 * * *", "2026-01-01T18:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 13 * 5", "2026-01-02T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 31 2 *", null)]
    public void Next_AfterATime_IsTheFirst(string after, string schedule, string? expected)
    {
        CronSchedule.TryParse(schedule, out var parsed, out var error).ShouldBeTrue(error);

        parsed!.Next(At(after)).ShouldBe(expected is null ? null : At(expected));
    }

    [TestCase("2012-03-11T00:00-0500", "TZ=America/New_York 30 2 11 Mar ?", "2013-03-11T02:30-0400")]
    [TestCase("2012-03-11T00:00-0500", "TZ=America/New_York 0 * * * ?", "2012-03-11T01:00-0500")]
    [TestCase("2012-03-11T01:00-0500", "TZ=America/New_York 0 * * * ?", "2012-03-11T03:00-0400")]
    [TestCase("2012-11-04T01:45-0400", "TZ=America/New_York 0 * * * ?", "2012-11-04T01:00-0500")]
    [TestCase("2012-11-04T01:45-0400", "TZ=America/New_York 0 1 * * ?", "2012-11-04T01:00-0500")]
    public void Next_WhereDaylightSavingBeginsOrEnds_FollowsTheClockOnTheWall(string after, string schedule, string expected)
    {
        CronSchedule.TryParse(schedule, out var parsed, out var error).ShouldBeTrue(error);

        parsed!.Next(At(after)).ShouldBe(At(expected));
    }

    [TestCase("* * * *", "expected exactly 5 fields, found 4: [* * * *]")]
    [TestCase("60 * * * *", "end of range (60) above maximum (59): 60")]
    [TestCase("* * 0 * *", "beginning of range (0) below minimum (1): 0")]
    [TestCase("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1")]
    [TestCase("*/0 * * * *", "step of range should be a positive number: */0")]
    [TestCase("a * * * *", "failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax")]
    [TestCase("1-2-3 * * * *", "too many hyphens: 1-2-3")]
    [TestCase("1/2/3 * * * *", "too many slashes: 1/2/3")]
    [TestCase("* * * * 7", "end of range (7) above maximum (6): 7")]
    [TestCase("@reboot", "unrecognized descriptor: @reboot")]
    [TestCase("@every soon", "failed to parse duration @every soon: time: invalid duration \"soon\"")]
    [TestCase("TZ=Mars/Phobos * * * * *", "provided bad location Mars/Phobos: unknown time zone Mars/Phobos")]
    [TestCase("", "empty spec string")]
    public void TryParse_OfWhatIsWrong_SaysSoAsRobfigDoes(string schedule, string expected)
    {
        CronSchedule.TryParse(schedule, out _, out var error).ShouldBeFalse();

        error.ShouldBe(expected);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
