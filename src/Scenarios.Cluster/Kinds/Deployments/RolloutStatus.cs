using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using static Scenarios.Objects.Views.Apps.DeploymentConditionType;
using static Scenarios.Objects.Views.Core.ConditionStatus;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>The status of a Deployment from its ReplicaSets (kubernetes, sync.go calculateStatus; progress.go syncRolloutStatus).</summary>
internal static class RolloutStatus
{
    private const string NewAvailable = "NewReplicaSetAvailable";
    private const string TimedOut = "ProgressDeadlineExceeded";

    /// <param name="conditions">The initial conditions.</param>
    public static DeploymentStatus Calculate(Rollout rollout, ViewList<DeploymentCondition> conditions, DateTimeOffset now)
    {
        long specified = 0, actual = 0, ready = 0, available = 0;
        foreach (var replicaSet in rollout.All)
        {
            var status = replicaSet.Status;
            specified += replicaSet.Spec.Replicas;
            actual += status.Replicas;
            ready += status.ReadyReplicas;
            available += status.AvailableReplicas;
        }

        return new DeploymentStatus
        {
            ObservedGeneration = rollout.Deployment.Metadata.Generation,
            Replicas = actual,
            UpdatedReplicas = rollout.Newest?.Status.Replicas ?? 0,
            ReadyReplicas = ready,
            AvailableReplicas = available,
            UnavailableReplicas = Math.Max(0, specified - available),
            CollisionCount = rollout.Deployment.Status.CollisionCount,
            Conditions = available >= rollout.Limits.MinimumAvailable
                ? DeploymentConditions.Set(
                    conditions, Available, True, "MinimumReplicasAvailable", "Deployment has minimum availability.", now)
                : DeploymentConditions.Set(
                    conditions, Available, False, "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", now),
        };
    }

    /// <summary>Updates the status' Progressing condition and the ReplicaFailure taken from its ReplicaSets.</summary>
    public static DeploymentStatus WithProgress(Rollout rollout, DeploymentStatus status, DateTimeOffset now)
    {
        var conditions = status.Conditions;
        if (!rollout.Deployment.Spec.HasProgressDeadlineSeconds)
        {
            conditions = conditions.Without(Progressing);
        }
        else if (!WasComplete(rollout.Deployment, status))
        {
            conditions = Progress(rollout, status, now);
        }

        return status with { Conditions = WithFailures(conditions, rollout) };
    }

    public static bool IsComplete(Deployment deployment, DeploymentStatus status)
    {
        var replicas = deployment.Spec.Replicas;
        return status.UpdatedReplicas == replicas
            && status.Replicas == replicas
            && status.AvailableReplicas == replicas
            && status.ObservedGeneration >= deployment.Metadata.Generation;
    }

    /// <summary>When to check whether the progress deadline has passed; null for never.</summary>
    public static TimeSpan? UntilDeadline(Deployment deployment, DeploymentStatus status, DateTimeOffset now)
    {
        var condition = status.Conditions.Find(Progressing);
        if (!deployment.Spec.HasProgressDeadlineSeconds
            || IsComplete(deployment, status)
            || condition.Reason == TimedOut
            || condition.LastUpdateTime is not { } updated)
        {
            return null;
        }

        // One second more, because times are truncated to whole seconds.
        var remaining = updated + TimeSpan.FromSeconds(deployment.Spec.ProgressDeadlineSeconds + 1) - now;
        return remaining < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : remaining;
    }

    private static bool WasComplete(Deployment deployment, DeploymentStatus status) =>
        status.Replicas == status.UpdatedReplicas && deployment.Status.Conditions.Find(Progressing).Reason == NewAvailable;

    private static ViewList<DeploymentCondition> Progress(Rollout rollout, DeploymentStatus status, DateTimeOffset now)
    {
        var deployment = rollout.Deployment;
        var conditions = status.Conditions;
        var subject = rollout.Newest is { } newest ? $"ReplicaSet \"{newest.Name}\"" : $"Deployment \"{deployment.Name}\"";
        var current = deployment.Status.Conditions.Find(Progressing);
        if (IsComplete(deployment, status))
        {
            return DeploymentConditions.Set(conditions, Make(True, NewAvailable, $"{subject} has successfully progressed.", now));
        }

        if (IsProgressing(deployment.Status, status))
        {
            // Removed and added again, so that the update time changes even if status and reason do not.
            var condition = Make(True, "ReplicaSetUpdated", $"{subject} is progressing.", now);
            condition = condition with { LastTransitionTime = deployment.Status.Conditions.Since(Progressing, True, now) };
            return conditions.Without(Progressing).WithAdded(condition);
        }

        return HasTimedOut(deployment, current, now)
            ? DeploymentConditions.Set(conditions, Make(False, TimedOut, $"{subject} has timed out progressing.", now))
            : conditions;
    }

    private static DeploymentCondition Make(string status, string reason, string message, DateTimeOffset now) =>
        DeploymentConditions.Make(Progressing, status, reason, message, now);

    private static bool IsProgressing(DeploymentStatus before, DeploymentStatus status) =>
        status.UpdatedReplicas > before.UpdatedReplicas
        || status.Replicas - status.UpdatedReplicas < before.Replicas - before.UpdatedReplicas
        || status.ReadyReplicas > before.ReadyReplicas
        || status.AvailableReplicas > before.AvailableReplicas;

    private static bool HasTimedOut(Deployment deployment, DeploymentCondition current, DateTimeOffset now)
    {
        if (!current.Exists || current.Reason == NewAvailable)
        {
            return false;
        }

        return current.Reason == TimedOut
            || (current.LastUpdateTime is { } updated && updated + TimeSpan.FromSeconds(deployment.Spec.ProgressDeadlineSeconds) < now);
    }

    private static ViewList<DeploymentCondition> WithFailures(ViewList<DeploymentCondition> conditions, Rollout rollout)
    {
        var failure = rollout.Newest?.Status.Conditions.Find(ReplicaFailure) ?? default;
        for (var index = 0; index < rollout.All.Count && !failure.Exists; index++)
        {
            failure = rollout.All[index].Status.Conditions.Find(ReplicaFailure);
        }

        // Based on the ReplicaSet's condition, so that its other fields are kept.
        return failure.Exists
            ? DeploymentConditions.Set(
                conditions,
                new DeploymentCondition(failure.Tree) with { LastUpdateTime = failure.LastTransitionTime })
            : conditions.Without(ReplicaFailure);
    }
}
