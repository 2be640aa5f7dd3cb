namespace Scenarios.Api.Schedules;

/// <summary>A fixed interval (robfig/cron, constantdelay.go), counted from the given time and not aligned to the wall clock.</summary>
internal sealed class IntervalSchedule(TimeSpan interval) : CronSchedule
{
    private readonly long _seconds = Math.Max(1, (long)interval.TotalSeconds);

    public override DateTimeOffset? Next(DateTimeOffset after)
    {
        after = after.AddSeconds(_seconds);
        return after.AddTicks(-(after.Ticks % TimeSpan.TicksPerSecond));
    }
}
