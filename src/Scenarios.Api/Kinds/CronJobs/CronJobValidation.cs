using Scenarios.Api.Kinds.Jobs;
using Scenarios.Api.Schedules;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CronJobs;

/// <summary>CronJobs (pkg/apis/batch/validation, validateCronJobSpec).</summary>
internal sealed class CronJobValidation : IKindValidation
{
    /// <summary>The names of its Jobs are eleven characters longer.</summary>
    private const int LongestName = 52;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var spec = candidate.Object("spec");
        if (faults.Check(spec, "schedule"))
        {
            ValidateSchedule(spec, faults);
        }

        faults.Check(spec, "startingDeadlineSeconds");
        ValidateTimeZone(spec, faults);
        faults.Check(spec, "concurrencyPolicy");
        ValidateTemplate(spec.Object("jobTemplate").Object("spec"), faults);
        faults.Check(spec, "successfulJobsHistoryLimit");
        faults.Check(spec, "failedJobsHistoryLimit");
    }

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        Validate(candidate, faults);
        var name = candidate.Object("metadata").Text("name");
        if (name.Length > LongestName)
        {
            faults.Invalid("metadata.name", name, "must be no more than 52 characters");
        }
    }

    private static void ValidateSchedule(FieldNode spec, FaultList faults)
    {
        var schedule = spec.Text("schedule");
        if (!CronSchedule.TryParse(schedule, out _, out var error))
        {
            faults.Invalid(spec.PathOf("schedule"), schedule, error);
        }

        if (schedule.Contains("TZ", StringComparison.Ordinal))
        {
            faults.Invalid(spec.PathOf("schedule"), schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        }
    }

    private static void ValidateTimeZone(FieldNode spec, FaultList faults)
    {
        if (!spec.Has("timeZone"))
        {
            return;
        }

        var (path, zone) = (spec.PathOf("timeZone"), spec.Text("timeZone"));
        if (zone.Length == 0)
        {
            faults.Invalid(path, zone, "timeZone must be nil or non-empty string");
        }
        else if (!zone.Split('/').All(IsPartOfAName))
        {
            faults.Invalid(path, zone, $"unknown time zone {zone}");
        }
        else if (zone.Equals("Local", StringComparison.OrdinalIgnoreCase))
        {
            faults.Invalid(path, zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        }
        else if (TimeZones.Find(zone) is null)
        {
            faults.Invalid(path, zone, $"unknown time zone {zone}");
        }
    }

    private static bool IsPartOfAName(string part) =>
        part is not ("" or "." or "..") && part.Length <= 14 && part[0] != '-'
            && part.All(static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' or '+');

    private static void ValidateTemplate(FieldNode spec, FaultList faults)
    {
        JobValidation.ValidateSpec(spec, faults);
        if (spec.Has("selector"))
        {
            faults.InvalidObject(spec.PathOf("selector"), GoSyntax.Of(spec.Tree["selector"], spec.Facts("selector").Type),
                "`selector` will be auto-generated");
        }

        if (spec.Flag("manualSelector"))
        {
            faults.Add(new("FieldValueNotSupported", "Unsupported value: true: supported values: \"nil\", \"false\"",
                spec.PathOf("manualSelector")));
        }
    }
}
