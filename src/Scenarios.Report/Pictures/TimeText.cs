using System.Globalization;

namespace Scenarios.Report.Pictures;

/// <summary>Virtual times as text with at most two units.</summary>
internal static class TimeText
{
    private static readonly int[] Steps =
        [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400, 172800, 604800, 2592000];

    /// <summary>A text such as <c>1.2s</c>, <c>45s</c>, <c>3m20s</c>, <c>2h</c>, <c>1d4h</c>.</summary>
    public static string Of(TimeSpan time)
    {
        var seconds = time.TotalSeconds;
        if (seconds < 10 && seconds != Math.Floor(seconds))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#}s");
        }

        var whole = (long)seconds;
        return whole switch
        {
            < 60 => Text(whole, "s"),
            < 3600 => Text(whole / 60, "m", whole % 60, "s"),
            < 86400 => Text(whole / 3600, "h", whole % 3600 / 60, "m"),
            _ => Text(whole / 86400, "d", whole % 86400 / 3600, "h"),
        };
    }

    /// <summary>The distance between the marks of an axis.</summary>
    public static TimeSpan StepFor(TimeSpan whole, int most)
    {
        foreach (var step in Steps)
        {
            if (whole.TotalSeconds / step <= most)
            {
                return TimeSpan.FromSeconds(step);
            }
        }

        return TimeSpan.FromTicks(whole.Ticks / most);
    }

    private static string Text(long number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    private static string Text(long number, string unit, long rest, string restUnit) =>
        rest == 0 ? Text(number, unit) : Text(number, unit) + Text(rest, restUnit);
}
