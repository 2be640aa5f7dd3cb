using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>The conditions of a Deployment (kubernetes, deployment_util.go, SetDeploymentCondition).</summary>
internal static class DeploymentConditions
{
    public static DeploymentCondition Make(string type, string status, string reason, string message, DateTimeOffset now) => new()
    {
        Type = type,
        Status = status,
        LastUpdateTime = now,
        LastTransitionTime = now,
        Reason = reason,
        Message = message,
    };

    /// <summary>Like the other, for a condition that holds more often than it changes: it is made only if it is new.</summary>
    public static ViewList<DeploymentCondition> Set(
        ViewList<DeploymentCondition> conditions, string type, string status, string reason, string message, DateTimeOffset now) =>
        IsSet(conditions.Find(type), status, reason) ? conditions : Set(conditions, Make(type, status, reason, message, now));

    /// <summary>
    /// Sets the condition; nothing changes if it is present with the same status and reason. With the same status it keeps its transition
    /// time.
    /// </summary>
    public static ViewList<DeploymentCondition> Set(ViewList<DeploymentCondition> conditions, DeploymentCondition condition)
    {
        var current = conditions.Find(condition.Type);
        if (IsSet(current, condition.Status, condition.Reason))
        {
            return conditions;
        }

        condition = condition with
        {
            LastTransitionTime = conditions.Since(condition.Type, condition.Status, condition.LastTransitionTime),
        };
        return conditions.Without(condition.Type).WithAdded(condition);
    }

    private static bool IsSet(DeploymentCondition current, string status, string reason) =>
        current.Exists && current.Status == status && current.Reason == reason;
}
