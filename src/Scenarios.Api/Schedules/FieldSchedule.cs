namespace Scenarios.Api.Schedules;

/// <summary>Minute, hour, day of the month, month and day of the week (robfig/cron, spec.go, SpecSchedule).</summary>
internal sealed class FieldSchedule : CronSchedule
{
    private const int Fields = 5;
    private const int YearsToLook = 5;

    private readonly TimeZoneInfo _zone;
    private readonly CronField _minute;
    private readonly CronField _hour;
    private readonly CronField _day;
    private readonly CronField _month;
    private readonly CronField _weekday;

    private FieldSchedule(string[] fields, TimeZoneInfo zone, ref string error)
    {
        _zone = zone;
        _minute = CronField.Minute(fields[0], ref error);
        _hour = CronField.Hour(fields[1], ref error);
        _day = CronField.DayOfMonth(fields[2], ref error);
        _month = CronField.Month(fields[3], ref error);
        _weekday = CronField.DayOfWeek(fields[4], ref error);
    }

    public static FieldSchedule? Parse(string text, TimeZoneInfo zone, ref string error)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields)
        {
            error = FormattableString.Invariant($"expected exactly {Fields} fields, found {fields.Length}: [{string.Join(' ', fields)}]");
            return null;
        }

        var schedule = new FieldSchedule(fields, zone, ref error);
        return error.Length == 0 ? schedule : null;
    }

    public override DateTimeOffset? Next(DateTimeOffset after)
    {
        var next = after.ToUniversalTime().AddTicks(TimeSpan.TicksPerMinute - (after.Ticks % TimeSpan.TicksPerMinute));
        var time = _zone.Local(next);
        var lastYear = time.Year + YearsToLook;

        // Goes from the largest unit to the smallest. If one wraps around, the loop starts over.
        while (time.Year <= lastYear)
        {
            if (TrySkipMonths(ref time) && TrySkipDays(ref time) && TrySkipHours(ref time) && TrySkipMinutes(ref time))
            {
                return time.ToUniversalTime();
            }
        }

        return null;
    }

    /// <summary>If both the day of the month and the weekday are restricted, either may match (crontab(5)).</summary>
    private bool IsDay(DateTimeOffset time)
    {
        var (day, weekday) = (_day.Matches(time.Day), _weekday.Matches((int)time.DayOfWeek));
        return _day.IsStar || _weekday.IsStar ? day && weekday : day || weekday;
    }

    private bool TrySkipMonths(ref DateTimeOffset time)
    {
        while (!_month.Matches(time.Month))
        {
            time = _zone.At(new DateTime(time.Year, time.Month, 1).AddMonths(1));
            if (time.Month == 1)
            {
                return false;
            }
        }

        return true;
    }

    private bool TrySkipDays(ref DateTimeOffset time)
    {
        if (!IsDay(time))
        {
            time = _zone.At(time.DateTime.Date);
        }

        while (!IsDay(time))
        {
            time = _zone.At(time.DateTime.AddDays(1));
            if (time.Hour != 0)
            {
                // Daylight saving skips this midnight. If the clock goes from midnight to one o'clock, the day is left out, as upstream.
                time = _zone.Local(time.AddHours(time.Hour > 12 ? 24 - time.Hour : -time.Hour));
            }

            if (time.Day == 1)
            {
                return false;
            }
        }

        return true;
    }

    private bool TrySkipHours(ref DateTimeOffset time)
    {
        while (!_hour.Matches(time.Hour))
        {
            time = _zone.Local(time.AddMinutes(60 - time.Minute));
            if (time.Hour == 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool TrySkipMinutes(ref DateTimeOffset time)
    {
        while (!_minute.Matches(time.Minute))
        {
            time = _zone.Local(time.AddMinutes(1));
            if (time.Minute == 0)
            {
                return false;
            }
        }

        return true;
    }
}
