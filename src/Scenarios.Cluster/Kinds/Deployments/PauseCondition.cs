using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Pausing suspends the progress deadline (kubernetes, sync.go, checkPausedConditions).</summary>
internal static class PauseCondition
{
    private const string Paused = "DeploymentPaused";

    public static ViewList<DeploymentCondition> Apply(Deployment deployment, ViewList<DeploymentCondition> conditions, DateTimeOffset now)
    {
        var reason = conditions.Find(DeploymentConditionType.Progressing).Reason;
        if (!deployment.Spec.HasProgressDeadlineSeconds || reason == "ProgressDeadlineExceeded")
        {
            return conditions;
        }

        var isPaused = deployment.Spec.Paused;
        var wasPaused = reason == Paused;
        if (isPaused && !wasPaused)
        {
            return DeploymentConditions.Set(conditions, Make(Paused, "Deployment is paused", now));
        }

        return !isPaused && wasPaused
            ? DeploymentConditions.Set(conditions, Make("DeploymentResumed", "Deployment is resumed", now))
            : conditions;
    }

    private static DeploymentCondition Make(string reason, string message, DateTimeOffset now) =>
        DeploymentConditions.Make(DeploymentConditionType.Progressing, ConditionStatus.Unknown, reason, message, now);
}
