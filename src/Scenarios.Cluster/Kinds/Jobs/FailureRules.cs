using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Batch;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Which rule of a <c>podFailurePolicy</c> applies to a failed Pod (kubernetes, pkg/controller/job/pod_failure_policy.go).
/// </summary>
internal static class FailureRules
{
    /// <summary>The action of the first matching rule; empty if none matches.</summary>
    /// <param name="failure">Why the whole Job fails; null if it does not.</param>
    public static string ActionOf(PodFailurePolicy policy, Pod pod, out string? failure)
    {
        failure = null;
        for (var index = 0; index < policy.Rules.Count; index++)
        {
            var rule = policy.Rules[index];
            if (ReasonOf(rule, pod) is not { } reason)
            {
                continue;
            }

            if (rule.Action == PodFailurePolicyAction.FailJob)
            {
                failure = FormattableString.Invariant($"{reason} matching {rule.Action} rule at index {index}");
            }

            return rule.Action;
        }

        return string.Empty;
    }

    /// <summary>Whether <c>backoffLimit</c> counts this failure.</summary>
    public static bool Counts(PodFailurePolicy policy, Pod pod) => ActionOf(policy, pod, out _) != PodFailurePolicyAction.Ignore;

    private static string? ReasonOf(PodFailurePolicyRule rule, Pod pod)
    {
        if (rule.OnExitCodes.Exists)
        {
            return ReasonOf(rule.OnExitCodes, pod, pod.Status.ContainerStatuses)
                ?? ReasonOf(rule.OnExitCodes, pod, pod.Status.InitContainerStatuses);
        }

        foreach (var condition in pod.Status.Conditions)
        {
            if (rule.OnPodConditions.Any(pattern => pattern.Type == condition.Type && pattern.Status == condition.Status))
            {
                return $"Pod {pod.Namespace}/{pod.Name} has condition {condition.Type}";
            }
        }

        return null;
    }

    private static string? ReasonOf(PodFailurePolicyOnExitCodesRequirement requirement, Pod pod, ViewList<ContainerStatus> statuses)
    {
        foreach (var status in statuses)
        {
            var terminated = status.State.Terminated;
            if (terminated.Exists && terminated.ExitCode != 0 && (requirement.ContainerName ?? status.Name) == status.Name
                && Matches(requirement, terminated.ExitCode))
            {
                return FormattableString.Invariant(
                    $"Container {status.Name} for pod {pod.Namespace}/{pod.Name} failed with exit code {terminated.ExitCode}");
            }
        }

        return null;
    }

    private static bool Matches(PodFailurePolicyOnExitCodesRequirement requirement, long code)
    {
        var isListed = false;
        foreach (var value in requirement.Values)
        {
            isListed |= value is IntegerValue number && number.Integer == code;
        }

        return isListed == (requirement.Operator == PodFailurePolicyOnExitCodesOperator.In);
    }
}
