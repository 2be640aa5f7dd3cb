namespace Scenarios.Api.Schedules;

/// <summary>Every so many seconds (robfig/cron, constantdelay.go): from where it is asked, not by the clock on the wall.</summary>
internal sealed class IntervalSchedule(TimeSpan interval) : CronSchedule
{
    private readonly long _seconds = Math.Max(1, (long)interval.TotalSeconds);

    public override DateTimeOffset? Next(DateTimeOffset after)
    {
        after = after.AddSeconds(_seconds);
        return after.AddTicks(-(after.Ticks % TimeSpan.TicksPerSecond));
    }
}
