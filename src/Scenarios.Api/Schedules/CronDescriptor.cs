namespace Scenarios.Api.Schedules;

/// <summary>Named schedules: <c>@hourly</c>, <c>@every 5m</c> (robfig/cron, parseDescriptor).</summary>
internal static class CronDescriptor
{
    private const string Every = "@every ";

    public static CronSchedule? Parse(string text, TimeZoneInfo zone, ref string error)
    {
        if (FieldsOf(text) is { } fields)
        {
            return FieldSchedule.Parse(fields, zone, ref error);
        }

        if (!text.StartsWith(Every, StringComparison.Ordinal))
        {
            error = $"unrecognized descriptor: {text}";
            return null;
        }

        if (GoDuration.TryParse(text[Every.Length..], out var reason) is { } interval)
        {
            return new IntervalSchedule(interval);
        }

        error = $"failed to parse duration {text}: {reason}";
        return null;
    }

    private static string? FieldsOf(string descriptor) => descriptor switch
    {
        "@yearly" or "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" or "@midnight" => "0 0 * * *",
        "@hourly" => "0 * * * *",
        _ => null,
    };
}
