namespace Scenarios.Api.Schedules;

/// <summary>
/// A recurring schedule in the syntax of CronJobs (github.com/robfig/cron, ParseStandard): five fields, a descriptor, or an interval.
/// </summary>
public abstract class CronSchedule
{
    /// <summary>Parses a schedule. It may begin with a time zone: <c>TZ=Asia/Tokyo 0 3 * * *</c>. The default is UTC.</summary>
    /// <param name="schedule">Null on error.</param>
    /// <param name="error">The error in robfig/cron's words; empty on success.</param>
    public static bool TryParse(string text, out CronSchedule? schedule, out string error)
    {
        schedule = null;
        error = string.Empty;
        if (text.Length == 0)
        {
            error = "empty spec string";
            return false;
        }

        if (!TryReadZone(ref text, out var zone, out error))
        {
            return false;
        }

        schedule = text.StartsWith('@') ? CronDescriptor.Parse(text, zone, ref error) : FieldSchedule.Parse(text, zone, ref error);
        return schedule is not null;
    }

    /// <summary>The first scheduled time after the given one, in whole seconds; null if there is none within five years.</summary>
    public abstract DateTimeOffset? Next(DateTimeOffset after);

    private static bool TryReadZone(ref string text, out TimeZoneInfo zone, out string error)
    {
        (zone, error) = (TimeZoneInfo.Utc, string.Empty);
        if (!text.StartsWith("TZ=", StringComparison.Ordinal) && !text.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            return true;
        }

        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var end = space < 0 ? text.Length : space;
        var name = text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..end];
        if (TimeZones.Find(name) is not { } found)
        {
            error = $"provided bad location {name}: unknown time zone {name}";
            return false;
        }

        zone = found;
        text = text[end..].Trim();
        return true;
    }
}
