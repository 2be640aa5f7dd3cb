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
    [TestCase("2026-01-01T12:00Z", "@yearly", "2027-01-01T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "@annually", "2027-01-01T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "@monthly", "2026-02-01T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "@daily", "2026-01-02T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "@midnight", "2026-01-02T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "@every 1h30m", "2026-01-01T13:30Z")]
    [TestCase("2026-01-01T12:00:00.7Z", "@every 1m", "2026-01-01T12:01Z")]
    [TestCase("2026-01-01T12:00Z", "@every 500ms", "2026-01-01T12:00:01Z")]
    [TestCase("2026-01-01T12:00Z", "@every 1500ms", "2026-01-01T12:00:01Z")]
    [TestCase("2026-01-01T12:00Z", "0 12 * * *", "2026-01-02T12:00Z")]
    [TestCase("2026-01-01T11:59:59Z", "0 12 * * *", "2026-01-01T12:00Z")]
    [TestCase("2026-01-01T12:00Z", "59 23 31 12 *", "2026-12-31T23:59Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 1 1 0", "2026-01-04T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 * * SAT", "2026-01-03T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 * * tue-Thu/2", "2026-01-06T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 * dec *", "2026-12-01T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 * feb/5 *", "2026-02-01T00:00Z")]
    [TestCase("2026-03-01T00:00Z", "0 0 1 feb/5 *", "2026-07-01T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 1-7/3 * *", "2026-01-04T00:00Z")]
    [TestCase("2026-01-08T12:00Z", "0 0 1-7/3 * *", "2026-02-01T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "5,50 13,1 * * *", "2026-01-01T13:05Z")]
    [TestCase("2026-01-01T13:05Z", "5,50 13,1 * * *", "2026-01-01T13:50Z")]
    [TestCase("2026-01-01T13:50Z", "5,,50 13,1 * * *", "2026-01-02T01:05Z")]
    [TestCase("2026-01-01T12:00Z", "  0   13 \t * * *  ", "2026-01-01T13:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 */1 * 2", "2026-01-06T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 */2 * 2", "2026-01-03T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 5 * */1", "2026-01-05T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 31 */2 *", "2026-01-31T00:00Z")]
    [TestCase("2026-01-31T12:00Z", "0 0 31 4,5 *", "2026-05-31T00:00Z")]
    [TestCase("2026-01-01T12:00Z", "0 0 29 2 *", "2028-02-29T00:00Z")]
    [TestCase("2096-03-01T12:00Z", "0 0 29 2 *", null)]
    [TestCase("2099-03-01T12:00Z", "0 0 29 2 *", "2104-02-29T00:00Z")]
    [TestCase("2098-03-01T12:00Z", "0 0 29 2 *", null)]
    [TestCase("2026-01-01T12:00Z", "TZ=UTC 0 13 * * *", "2026-01-01T13:00Z")]
    [TestCase("2026-01-01T12:00Z", "CRON_TZ=Asia/Tokyo 0 3 * * *", "2026-01-01T18:00Z")]
    [TestCase("2026-01-01T12:00Z", "TZ=Asia/Tokyo   @daily", "2026-01-01T15:00Z")]
    [TestCase("2026-01-01T12:00Z", "TZ=Asia/Kolkata 0 * * * *", "2026-01-01T12:30Z")]
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

    [TestCase("2026-03-29T00:00+0100", "TZ=Europe/Berlin 30 2 * * *", "2026-03-30T02:30+0200")]
    [TestCase("2026-10-24T12:00+0200", "TZ=Europe/Berlin 30 2 25 10 *", "2026-10-25T02:30+0200")]
    [TestCase("2026-10-25T02:30+0200", "TZ=Europe/Berlin 30 2 25 10 *", "2026-10-25T02:30+0100")]
    [TestCase("2018-11-03T12:00-0300", "TZ=America/Sao_Paulo 0 0 * * 0", "2018-11-11T00:00-0200")]
    [TestCase("2018-11-03T12:00-0300", "TZ=America/Sao_Paulo 0 1 4 11 *", "2018-11-04T01:00-0200")]
    [TestCase("2026-04-20T12:00+0200", "TZ=Africa/Cairo 0 12 30 * *", "2026-04-30T12:00+0300")]
    [TestCase("2026-04-20T12:00+0200", "TZ=Africa/Cairo 0 12 23 4 *", "2026-04-23T12:00+0200")]
    [TestCase("2026-04-20T12:00+0200", "TZ=Africa/Cairo 0 12 24 4 *", "2027-04-24T12:00+0200", Description = "As robfig/cron has it.")]
    [TestCase("2026-04-20T12:00+0200", "TZ=Africa/Cairo 0 12 25 4 *", "2026-04-25T12:00+0300")]
    [TestCase("2026-04-23T12:00+0200", "TZ=Africa/Cairo 0 * * * *", "2026-04-23T13:00+0200")]
    public void Next_WhereAnHourIsLeftOutOrComesTwice_FollowsTheClockOnTheWall(string after, string schedule, string expected)
    {
        CronSchedule.TryParse(schedule, out var parsed, out var error).ShouldBeTrue(error);

        parsed!.Next(At(after)).ShouldBe(At(expected));
    }

    [Test]
    public void Next_MonthsAndDaysByName_AreThoseByNumber()
    {
        string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        string[] days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
        var after = At("2026-01-01T12:00Z");

        months.Select(month => Next($"0 0 1 {month} *", after))
            .ShouldBe(Enumerable.Range(1, 12).Select(month => Next($"0 0 1 {month} *", after)));
        days.Select(day => Next($"0 0 * * {day}", after)).ShouldBe(Enumerable.Range(0, 7).Select(day => Next($"0 0 * * {day}", after)));
    }

    [TestCase("", true)]
    [TestCase("UTC", true)]
    [TestCase("Asia/Tokyo", true)]
    [TestCase("utc", false)]
    [TestCase("asia/tokyo", false)]
    [TestCase("Tokyo Standard Time", false)]
    [TestCase("Mars/Phobos", false)]
    public void Find_TimeZone_IsByItsNameInTheDatabase(string name, bool isKnown) =>
        (TimeZones.Find(name) is not null).ShouldBe(isKnown);

    [TestCase("* * * *", "expected exactly 5 fields, found 4: [* * * *]")]
    [TestCase("60 * * * *", "end of range (60) above maximum (59): 60")]
    [TestCase("* * 0 * *", "beginning of range (0) below minimum (1): 0")]
    [TestCase("5-70 * * * *", "end of range (70) above maximum (59): 5-70")]
    [TestCase("* * 0-5 * *", "beginning of range (0) below minimum (1): 0-5")]
    [TestCase("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1")]
    [TestCase("*/0 * * * *", "step of range should be a positive number: */0")]
    [TestCase("1-a * * * *", "failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax")]
    [TestCase("*/a * * * *", "failed to parse int from a: strconv.Atoi: parsing \"a\": invalid syntax")]
    [TestCase("mon * * * *", "failed to parse int from mon: strconv.Atoi: parsing \"mon\": invalid syntax")]
    [TestCase("* * * sun *", "failed to parse int from sun: strconv.Atoi: parsing \"sun\": invalid syntax")]
    [TestCase("-1 * * * *", "failed to parse int from : strconv.Atoi: parsing \"\": invalid syntax")]
    [TestCase("*/-1 * * * *", "negative number (-1) not allowed: -1")]
    [TestCase("* 24 * * *", "end of range (24) above maximum (23): 24")]
    [TestCase("* * 32 * *", "end of range (32) above maximum (31): 32")]
    [TestCase("* * * 13 *", "end of range (13) above maximum (12): 13")]
    [TestCase("* * * 0 *", "beginning of range (0) below minimum (1): 0")]
    [TestCase("60,a * * * *", "end of range (60) above maximum (59): 60")]
    [TestCase("@Daily", "unrecognized descriptor: @Daily")]
    [TestCase("* * * * * *", "expected exactly 5 fields, found 6: [* * * * * *]")]
    [TestCase("TZ=europe/berlin * * * * *", "provided bad location europe/berlin: unknown time zone europe/berlin")]
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

    private static DateTimeOffset? Next(string schedule, DateTimeOffset after)
    {
        CronSchedule.TryParse(schedule, out var parsed, out var error).ShouldBeTrue(error);
        error.ShouldBeEmpty();
        return parsed!.Next(after).ShouldNotBeNull();
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
