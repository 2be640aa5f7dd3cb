using System.Globalization;

namespace Scenarios.Tools.Machine;

/// <summary>
/// Parses times as <c>date -d</c> does: ISO 8601, <c>@SECONDS</c>, <c>now</c>, <c>today</c>, <c>yesterday</c>, <c>tomorrow</c>, each
/// optionally followed by an offset such as <c>-2 hours</c> or <c>3 days ago</c> (coreutils, "Date input formats"). Other forms are invalid
/// here.
/// </summary>
internal static class DateText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK",
            "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss 'UTC'", "ddd MMM d HH:mm:ss 'UTC' yyyy", "ddd, dd MMM yyyy HH:mm:ss K", "HH:mm",
            "HH:mm:ss",
    ];

    /// <returns>Null when the text is not a date.</returns>
    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        text = text.Trim();
        if (text.StartsWith('@'))
        {
            return long.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        if (Absolute(text, now) is { } time)
        {
            return time;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = words.Length - 1; count >= 0; count--)
        {
            var start = count == 0 ? now : Absolute(string.Join(' ', words[..count]), now);
            if (start is { } from && Moved(from, words.AsSpan(count)) is { } moved)
            {
                return moved;
            }
        }

        return null;
    }

    private static DateTimeOffset? Absolute(string text, DateTimeOffset now) => text switch
    {
        "now" or "today" or "" => now,
        "yesterday" => now.AddDays(-1),
        "tomorrow" => now.AddDays(1),
        _ => Written(text, now),
    };

    private static DateTimeOffset? Written(string text, DateTimeOffset now)
    {
        if (!DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return null;
        }

        // A time without a date means today.
        return text.IndexOf(':', StringComparison.Ordinal) is 1 or 2 ? now.Date.Add(time.TimeOfDay) is var today
            ? new DateTimeOffset(today, TimeSpan.Zero) : null : time.ToUniversalTime();
    }

    /// <summary>One or more of <c>N UNIT [ago]</c>.</summary>
    private static DateTimeOffset? Moved(DateTimeOffset time, ReadOnlySpan<string> words)
    {
        while (!words.IsEmpty)
        {
            var isNext = words[0] is "next";
            var isLast = words[0] is "last";
            if (words.Length < 2
                || !(int.TryParse(words[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) || isNext
                || isLast))
            {
                return null;
            }

            count = isNext ? 1 : isLast ? -1 : count;
            var isAgo = words.Length > 2 && words[2] == "ago";
            if (Add(time, isAgo ? -count : count, words[1].TrimEnd('s')) is not { } moved)
            {
                return null;
            }

            time = moved;
            words = words[(isAgo ? 3 : 2)..];
        }

        return time;
    }

    private static DateTimeOffset? Add(DateTimeOffset time, int count, string unit) => unit switch
    {
        "sec" or "second" => time.AddSeconds(count),
        "min" or "minute" => time.AddMinutes(count),
        "hour" => time.AddHours(count),
        "day" => time.AddDays(count),
        "week" => time.AddDays(7 * count),
        "fortnight" => time.AddDays(14 * count),
        "month" => time.AddMonths(count),
        "year" => time.AddYears(count),
        _ => null,
    };
}
