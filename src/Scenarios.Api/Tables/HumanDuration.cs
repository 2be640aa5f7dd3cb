using System.Globalization;

namespace Scenarios.Api.Tables;

/// <summary>Durations in the words of <c>kubectl get</c>: <c>75s</c>, <c>2m5s</c>, <c>26h</c>, <c>5d3h</c>; apimachinery's util/duration.</summary>
public static class HumanDuration
{
    private const long Minute = 60;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    /// <summary>How long ago the time was; <c>&lt;unknown&gt;</c> where there is no time.</summary>
    public static string Since(DateTimeOffset? time, DateTimeOffset now) => time is { } known ? Format(now - known) : "<unknown>";

    public static string Format(TimeSpan duration)
    {
        // A clock that is a little ahead gives 0s, one far ahead is an error.
        var seconds = (long)duration.TotalSeconds;
        if (seconds < -1)
        {
            return "<invalid>";
        }

        if (seconds < 0)
        {
            return "0s";
        }

        return seconds switch
        {
            < 2 * Minute => Text($"{seconds}s"),
            < 10 * Minute => Two(seconds / Minute, "m", seconds % Minute, "s"),
            < 3 * Hour => Text($"{seconds / Minute}m"),
            < 8 * Hour => Two(seconds / Hour, "h", seconds / Minute % 60, "m"),
            < 2 * Day => Text($"{seconds / Hour}h"),
            < 8 * Day => Two(seconds / Day, "d", seconds / Hour % 24, "h"),
            < 2 * 365 * Day => Text($"{seconds / Day}d"),
            < 8 * 365 * Day => Two(seconds / Day / 365, "y", seconds / Day % 365, "d"),
            _ => Text($"{seconds / Day / 365}y"),
        };
    }

    private static string Two(long large, string largeUnit, long small, string smallUnit) =>
        small == 0 ? Text($"{large}{largeUnit}") : Text($"{large}{largeUnit}{small}{smallUnit}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
