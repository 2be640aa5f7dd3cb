namespace Scenarios.Api.Schedules;

/// <summary>
/// Time zones by IANA name, as Go's <c>time.LoadLocation</c> finds them. The database is the machine's.
/// </summary>
public static class TimeZones
{
    /// <returns>Null if the database does not have the name.</returns>
    public static TimeZoneInfo? Find(string name)
    {
        if (name is "" or "UTC")
        {
            return TimeZoneInfo.Utc;
        }

        // .NET also accepts Windows names and names in other case; Go does not.
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && string.Equals(zone.Id, name, StringComparison.Ordinal)
            && !name.Contains(' ', StringComparison.Ordinal)
            ? zone
            : null;
    }

    /// <summary>The local time in the zone.</summary>
    public static DateTimeOffset Local(this TimeZoneInfo zone, DateTimeOffset time) => time.ToOffset(zone.GetUtcOffset(time));

    /// <summary>
    /// The instant of a local time. If that time is skipped or occurs twice, the result is that of Go's <c>time.Date</c>.
    /// </summary>
    /// <param name="clock">The local time, of unspecified kind.</param>
    public static DateTimeOffset At(this TimeZoneInfo zone, DateTime clock)
    {
        var guess = zone.GetUtcOffset(new DateTimeOffset(clock, TimeSpan.Zero));
        var offset = zone.GetUtcOffset(new DateTimeOffset(clock, TimeSpan.Zero) - guess);
        return zone.Local(new DateTimeOffset(clock, TimeSpan.Zero) - offset);
    }
}
