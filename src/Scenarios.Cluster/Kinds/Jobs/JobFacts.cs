using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>What controllers ask about a Job (kubernetes, pkg/controller/job/utils.go).</summary>
internal static class JobFacts
{
    private const string ControllerName = "kubernetes.io/job-controller";

    /// <summary>Complete or Failed; null if it is neither.</summary>
    public static string? EndOf(Job job)
    {
        foreach (var condition in job.Status.Conditions)
        {
            if (condition.Type is JobConditionType.Complete or JobConditionType.Failed
                && condition.Status == Objects.Views.Core.ConditionStatus.True)
            {
                return condition.Type;
            }
        }

        return null;
    }

    public static bool IsFinished(Job job) => EndOf(job) is not null;

    /// <summary>When the Job finished; null if it has not.</summary>
    public static DateTimeOffset? FinishedAt(Job job) => EndOf(job) is { } end ? job.Status.Conditions.Find(end).LastTransitionTime : null;

    /// <summary>Whether another controller manages the Job (KEP-4368).</summary>
    public static bool IsManagedElsewhere(Job job) => job.Spec.ManagedBy is { } manager && manager != ControllerName;

    public static bool IsIndexed(JobSpec spec) => spec.CompletionMode == CompletionMode.Indexed;

    /// <summary>Whether a Pod that is being deleted is replaced only once it has ended.</summary>
    public static bool ReplacesFailedOnly(JobSpec spec) =>
        spec.PodReplacementPolicy == PodReplacementPolicy.Failed || spec.PodFailurePolicy.Exists;
}
