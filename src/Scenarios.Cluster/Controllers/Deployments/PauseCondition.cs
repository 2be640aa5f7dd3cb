using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>Pausing stops the clock of the progress deadline (kubernetes, sync.go, checkPausedConditions).</summary>
internal static class PauseCondition
{
    private const string Paused = "DeploymentPaused";

    public static ListValue Apply(ApiObject deployment, ListValue conditions, DateTimeOffset now)
    {
        var current = DeploymentConditions.Find(conditions, DeploymentConditions.Progressing);
        if (deployment.IntegerAt("spec", "progressDeadlineSeconds") is null || DeploymentConditions.Reason(current) == "ProgressDeadlineExceeded")
        {
            return conditions;
        }

        var isPaused = deployment.FlagAt("spec", "paused");
        var wasPaused = DeploymentConditions.Reason(current) == Paused;
        if (isPaused && !wasPaused)
        {
            return DeploymentConditions.Set(conditions, DeploymentConditions.Make(
                DeploymentConditions.Progressing, "Unknown", Paused, "Deployment is paused", now));
        }

        return !isPaused && wasPaused
            ? DeploymentConditions.Set(conditions, DeploymentConditions.Make(
                DeploymentConditions.Progressing, "Unknown", "DeploymentResumed", "Deployment is resumed", now))
            : conditions;
    }
}
