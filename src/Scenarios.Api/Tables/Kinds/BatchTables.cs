using System.Globalization;
using Scenarios.Api.Tables.Text;

namespace Scenarios.Api.Tables.Kinds;

/// <summary>Jobs, CronJobs and autoscalers.</summary>
internal static class BatchTables
{
    private const int ShownMetrics = 2;

    public static IEnumerable<(string Group, string Kind, TableKind Table)> All() =>
    [
        ("batch", "Job", new TableKind("Name|Status|Completions|Duration|Age|Containers*|Images*|Selector*", Job)),
        ("batch", "CronJob", new TableKind(
            "Name|Schedule|Timezone|Suspend?|Active#|Last Schedule|Age|Containers*|Images*|Selector*", CronJob)),
        ("autoscaling", "HorizontalPodAutoscaler", new TableKind("Name|Reference|Targets|MinPods|MaxPods|Replicas|Age", Autoscaler)),
    ];

    private static Value[] Job(ApiObject job, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(job.ObjectAt("spec", "template", "spec"));
        return
        [
            Cell.Text(job.Name),
            Cell.Text(StatusOf(job)),
            Cell.Text(CompletionsOf(job)),
            Cell.Text(DurationOf(job, now)),
            Cell.Age(job, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(job.Spec["selector"])),
        ];
    }

    private static string StatusOf(ApiObject job)
    {
        if (Has("Complete"))
        {
            return "Complete";
        }

        if (Has("Failed"))
        {
            return "Failed";
        }

        return job.IsBeingDeleted ? "Terminating"
            : Has("Suspended") ? "Suspended"
            : Has("FailureTarget") ? "FailureTarget"
            : Has("SuccessCriteriaMet") ? "SuccessCriteriaMet"
            : "Running";

        bool Has(string type) =>
            job.ListAt("status", "conditions").Any(condition => condition.Text("type") == type && condition.Text("status") == "True");
    }

    private static string CompletionsOf(ApiObject job)
    {
        var succeeded = job.IntegerAt("status", "succeeded") ?? 0;
        if (job.IntegerAt("spec", "completions") is { } completions)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{succeeded}/{completions}");
        }

        var parallelism = job.IntegerAt("spec", "parallelism") ?? 0;
        return string.Create(CultureInfo.InvariantCulture, $"{succeeded}/1{(parallelism > 1 ? $" of {parallelism}" : string.Empty)}");
    }

    private static string DurationOf(ApiObject job, DateTimeOffset now) =>
        Timestamp.TryParse(job.TextAt("status", "startTime")) is { } start
            ? HumanDuration.Format((Timestamp.TryParse(job.TextAt("status", "completionTime")) ?? now) - start)
            : string.Empty;

    private static Value[] CronJob(ApiObject item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.ObjectAt("spec", "jobTemplate", "spec", "template", "spec"));
        var last = item.TextAt("status", "lastScheduleTime");
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.TextAt("spec", "schedule")),
            Cell.TextOr(item.TextAt("spec", "timeZone"), "<none>"),
            Cell.Text(item.Spec.Has("suspend") ? (item.FlagAt("spec", "suspend") ? "True" : "False") : "<unset>"),
            Cell.Number(item.ListAt("status", "active").Count),
            Cell.Text(last.Length == 0 ? "<none>" : Cell.Since(last, now)),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(item.Tree.Find("spec", "jobTemplate", "spec", "selector"))),
        ];
    }

    private static Value[] Autoscaler(ApiObject item, DateTimeOffset now) =>
    [
        Cell.Text(item.Name),
        Cell.Text($"{item.TextAt("spec", "scaleTargetRef", "kind")}/{item.TextAt("spec", "scaleTargetRef", "name")}"),
        Cell.Text(MetricsOf(item)),
        Cell.Text(item.Spec.Has("minReplicas") ? item.Spec.Scalar("minReplicas") : "<unset>"),
        Cell.Number(item.IntegerAt("spec", "maxReplicas")),
        Cell.Number(item.IntegerAt("status", "currentReplicas")),
        Cell.Age(item, now),
    ];

    private static string MetricsOf(ApiObject item)
    {
        var specs = item.ListAt("spec", "metrics");
        if (specs.Count == 0)
        {
            return "<none>";
        }

        var statuses = item.ListAt("status", "currentMetrics");
        var texts = specs.Select((spec, index) => MetricOf(spec, index < statuses.Count ? statuses[index] : null)).ToList();
        var text = string.Join(", ", texts.Take(ShownMetrics));
        return texts.Count <= ShownMetrics ? text : string.Create(CultureInfo.InvariantCulture, $"{text} + {texts.Count - ShownMetrics} more...");
    }

    private static string MetricOf(Value spec, Value? status)
    {
        var type = spec.Text("type");
        var source = type switch
        {
            "Resource" => "resource",
            "ContainerResource" => "containerResource",
            "Pods" => "pods",
            "Object" => "object",
            "External" => "external",
            _ => string.Empty,
        };
        if (source.Length == 0)
        {
            return "<unknown type>";
        }

        var target = spec.Object(source, "target");
        var current = status.Object(source, "current");
        var name = type is "Resource" or "ContainerResource" ? $"{spec.Text(source, "name")}: " : string.Empty;
        if (target.Has("averageValue"))
        {
            var average = type is "External" or "Object" ? " (avg)" : string.Empty;
            return $"{name}{Or(current.Scalar("averageValue"), "<unknown>")}/{target.Scalar("averageValue")}{average}";
        }

        return type is "Resource" or "ContainerResource"
            ? $"{name}{Percent(current, "<unknown>")}/{Percent(target, "<auto>")}"
            : $"{Or(current.Scalar("value"), "<unknown>")}/{target.Scalar("value")}";
    }

    private static string Percent(ObjectValue value, string otherwise) =>
        value.Has("averageUtilization") ? $"{value.Scalar("averageUtilization")}%" : otherwise;

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
