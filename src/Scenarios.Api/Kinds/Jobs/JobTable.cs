using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Api.Kinds.Jobs;

/// <summary>Jobs as table rows.</summary>
internal static class JobTable
{
    // The first condition that is true is shown. A Job being deleted shows that instead, unless one of these two is true.
    private static readonly string[] Ends = [JobConditionType.Complete, JobConditionType.Failed];
    private static readonly string[] Stages =
    [
        JobConditionType.Suspended,
        JobConditionType.FailureTarget,
        JobConditionType.SuccessCriteriaMet,
    ];

    public static KindTable Table { get; } = KindTable.Of<Job>("Name|Status|Completions|Duration|Age|Containers*|Images*|Selector*", Cells);

    private static Value[] Cells(Job job, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(job.Spec.Template.Spec);
        return
        [
            Cell.Text(job.Name),
            Cell.Text(StatusOf(job)),
            Cell.Text(CompletionsOf(job)),
            Cell.Text(DurationOf(job, now)),
            Cell.Age(job, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(job.Spec.Selector)),
        ];
    }

    private static string StatusOf(Job job)
    {
        var conditions = job.Status.Conditions;
        if (Ends.FirstOrDefault(end => conditions.IsTrue(end)) is { } ended)
        {
            return ended;
        }

        return job.IsBeingDeleted ? "Terminating" : Stages.FirstOrDefault(stage => conditions.IsTrue(stage)) ?? "Running";
    }

    private static string CompletionsOf(Job job)
    {
        var succeeded = job.Status.Succeeded;
        if (job.Spec.Completions is { } completions)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{succeeded}/{completions}");
        }

        var parallelism = job.Spec.Parallelism;
        return string.Create(CultureInfo.InvariantCulture, $"{succeeded}/1{(parallelism > 1 ? $" of {parallelism}" : string.Empty)}");
    }

    private static string DurationOf(Job job, DateTimeOffset now) =>
        job.Status.StartTime is { } start ? HumanDuration.Format((job.Status.CompletionTime ?? now) - start) : string.Empty;
}
