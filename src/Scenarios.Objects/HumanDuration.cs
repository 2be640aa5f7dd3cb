using System.Globalization;

namespace Scenarios.Objects;

/// <summary>
/// Durations in the two or three digits that kubectl shows: <c>45s</c>, <c>3m20s</c>, <c>2d4h</c> (apimachinery,
/// util/duration/duration.go).
/// </summary>
public static class HumanDuration
{
    /// <summary>The time elapsed since then; <c>&lt;unknown&gt;</c> if there is no time.</summary>
    public static string Since(DateTimeOffset? time, DateTimeOffset now) => time is { } known ? Format(now - known) : "<unknown>";

    private const long HoursPerYear = 24 * 365;

    /// <summary>Formats an age for tables and <c>describe</c>.</summary>
    public static string Format(TimeSpan duration)
    {
        var seconds = duration.Ticks / TimeSpan.TicksPerSecond;
        if (seconds < 120)
        {
            return seconds < -1 ? "<invalid>" : Text(Math.Max(seconds, 0), "s");
        }

        var minutes = seconds / 60;
        if (minutes < 180)
        {
            return minutes < 10 ? Text(minutes, "m", seconds % 60, "s") : Text(minutes, "m");
        }

        var hours = minutes / 60;
        return hours switch
        {
            < 8 => Text(hours, "h", minutes % 60, "m"),
            < 48 => Text(hours, "h"),
            < 24 * 8 => Text(hours / 24, "d", hours % 24, "h"),
            < HoursPerYear * 2 => Text(hours / 24, "d"),
            < HoursPerYear * 8 => Text(hours / HoursPerYear, "y", hours / 24 % 365, "d"),
            _ => Text(hours / HoursPerYear, "y"),
        };
    }

    private static string Text(long number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    private static string Text(long number, string unit, long rest, string restUnit) =>
        rest == 0 ? Text(number, unit) : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}{rest}{restUnit}");
}
