namespace Scenarios.Api.Schedules;

/// <summary>
/// Time zones by their names in the IANA database, as Go's <c>time.LoadLocation</c> knows them. The database is the machine's.
/// </summary>
public static class TimeZones
{
    /// <returns>Null for a name that the database does not have.</returns>
    public static TimeZoneInfo? Find(string name)
    {
        if (name is "" or "UTC")
        {
            return TimeZoneInfo.Utc;
        }

        // .NET also takes names that differ in case and those of Windows; Go does not.
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && string.Equals(zone.Id, name, StringComparison.Ordinal)
            && !name.Contains(' ', StringComparison.Ordinal)
            ? zone
            : null;
    }

    /// <summary>The time on the wall there.</summary>
    public static DateTimeOffset Local(this TimeZoneInfo zone, DateTimeOffset time) => time.ToOffset(zone.GetUtcOffset(time));

    /// <summary>When the clock there shows this. Where it never does, or twice, the one that Go's <c>time.Date</c> gives.</summary>
    /// <param name="clock">Of unspecified kind.</param>
    public static DateTimeOffset At(this TimeZoneInfo zone, DateTime clock)
    {
        var guess = zone.GetUtcOffset(new DateTimeOffset(clock, TimeSpan.Zero));
        var offset = zone.GetUtcOffset(new DateTimeOffset(clock, TimeSpan.Zero) - guess);
        return zone.Local(new DateTimeOffset(clock, TimeSpan.Zero) - offset);
    }
}
