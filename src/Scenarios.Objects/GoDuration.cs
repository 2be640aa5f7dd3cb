using System.Globalization;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>Durations as Go's time package reads and writes them: <c>1h30m</c>, <c>20s</c>, <c>1.5s</c>, <c>100ms</c>.</summary>
public static class GoDuration
{
    /// <summary>2^63 nanoseconds, in ticks.</summary>
    private const decimal Longest = 92233720368547758.07m;

    /// <returns>The duration; null on error, with the reason in Go's words in <paramref name="error"/>.</returns>
    public static TimeSpan? TryParse(string text, out string error)
    {
        error = string.Empty;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        rest = rest.Length > 0 && rest[0] is '-' or '+' ? rest[1..] : rest;
        if (rest is "0")
        {
            return TimeSpan.Zero;
        }

        if (rest.IsEmpty)
        {
            error = $"time: invalid duration {GoText.Quote(text)}";
            return null;
        }

        var total = 0m;
        while (!rest.IsEmpty)
        {
            var digits = LengthOf(rest, static character => char.IsAsciiDigit(character) || character == '.');
            if (digits == 0
                || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                error = $"time: invalid duration {GoText.Quote(text)}";
                return null;
            }

            rest = rest[digits..];
            var letters = LengthOf(rest, static character => !char.IsAsciiDigit(character) && character != '.');
            if (letters == 0)
            {
                error = $"time: missing unit in duration {GoText.Quote(text)}";
                return null;
            }

            if (TicksOf(rest[..letters]) is not { } ticks)
            {
                error = $"time: unknown unit {GoText.Quote(rest[..letters].ToString())} in duration {GoText.Quote(text)}";
                return null;
            }

            if (number > Longest / ticks || total > Longest - (number * ticks))
            {
                error = $"time: invalid duration {GoText.Quote(text)}";
                return null;
            }

            total += number * ticks;
            rest = rest[letters..];
        }

        return TimeSpan.FromTicks((long)(negative ? -total : total));
    }

    /// <summary>Formats like <c>Duration.String()</c>: <c>1m0s</c>, <c>1.5s</c>, <c>20ms</c>, <c>0s</c>.</summary>
    public static string Format(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
        {
            return "0s";
        }

        var sign = duration < TimeSpan.Zero ? "-" : string.Empty;
        var size = duration.Duration();
        if (size < TimeSpan.FromSeconds(1))
        {
            return size < TimeSpan.FromMilliseconds(1)
                ? string.Create(CultureInfo.InvariantCulture, $"{sign}{size.TotalMicroseconds:0.###}µs")
                : string.Create(CultureInfo.InvariantCulture, $"{sign}{size.TotalMilliseconds:0.######}ms");
        }

        var hours = (long)size.TotalHours;
        var seconds = (size.Ticks % TimeSpan.TicksPerMinute) / (decimal)TimeSpan.TicksPerSecond;
        var minutes = hours > 0 || size.Minutes > 0 ? $"{size.Minutes}m" : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sign}{(hours > 0 ? $"{hours}h" : string.Empty)}{minutes}{seconds:0.#######}s");
    }

    /// <summary>Like <see cref="Format"/>, but in whole milliseconds, as the kubelet reports how long something took.</summary>
    public static string FormatMilliseconds(TimeSpan duration) => Format(TimeSpan.FromMilliseconds((long)duration.TotalMilliseconds));

    private static int LengthOf(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    private static decimal? TicksOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 0.01m,
        "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        _ => null,
    };
}
