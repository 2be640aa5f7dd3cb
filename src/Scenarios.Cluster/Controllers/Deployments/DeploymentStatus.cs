using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>The status of a Deployment from its ReplicaSets (kubernetes, sync.go calculateStatus; progress.go syncRolloutStatus).</summary>
internal static class DeploymentStatus
{
    private const string NewAvailable = "NewReplicaSetAvailable";
    private const string TimedOut = "ProgressDeadlineExceeded";

    /// <param name="conditions">Those to begin with.</param>
    public static ObjectValue Calculate(
        ApiObject deployment, IReadOnlyList<ApiObject> all, ApiObject? newest, ListValue conditions, DateTimeOffset now)
    {
        long specified = 0, actual = 0, ready = 0, available = 0;
        foreach (var replicaSet in all)
        {
            specified += ReplicaSetFacts.Replicas(replicaSet);
            actual += ReplicaSetFacts.Actual(replicaSet);
            ready += ReplicaSetFacts.Ready(replicaSet);
            available += ReplicaSetFacts.Available(replicaSet);
        }

        var isAvailable = available >= RolloutLimits.Of(deployment).MinimumAvailable;
        conditions = DeploymentConditions.Set(conditions, isAvailable
            ? DeploymentConditions.Make(DeploymentConditions.Available, "True", "MinimumReplicasAvailable", "Deployment has minimum availability.", now)
            : DeploymentConditions.Make(DeploymentConditions.Available, "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", now));

        var status = new ObjectBuilder(8);
        AddIfNotZero(status, "observedGeneration", deployment.IntegerAt("metadata", "generation") ?? 0);
        AddIfNotZero(status, "replicas", actual);
        AddIfNotZero(status, "updatedReplicas", newest is null ? 0 : ReplicaSetFacts.Actual(newest));
        AddIfNotZero(status, "readyReplicas", ready);
        AddIfNotZero(status, "availableReplicas", available);
        AddIfNotZero(status, "unavailableReplicas", Math.Max(0, specified - available));
        status.AddIfSet("collisionCount", deployment.Status["collisionCount"]);
        return status.Add("conditions", conditions).ToObject();
    }

    /// <summary>The status with its Progressing condition and the failures of its ReplicaSets brought up to date.</summary>
    public static ObjectValue WithProgress(
        ApiObject deployment, IReadOnlyList<ApiObject> all, ApiObject? newest, ObjectValue status, DateTimeOffset now)
    {
        var conditions = status.List("conditions");
        if (deployment.IntegerAt("spec", "progressDeadlineSeconds") is null)
        {
            conditions = DeploymentConditions.Remove(conditions, DeploymentConditions.Progressing);
        }
        else if (!WasComplete(deployment, status))
        {
            conditions = Progress(deployment, newest, status, conditions, now);
        }

        return status.With("conditions", WithFailures(conditions, all, newest));
    }

    public static bool IsComplete(ApiObject deployment, ObjectValue status)
    {
        var replicas = deployment.IntegerAt("spec", "replicas") ?? 1;
        return Number(status, "updatedReplicas") == replicas
            && Number(status, "replicas") == replicas
            && Number(status, "availableReplicas") == replicas
            && Number(status, "observedGeneration") >= (deployment.IntegerAt("metadata", "generation") ?? 0);
    }

    /// <summary>When to look whether the deadline has passed; null for never.</summary>
    public static TimeSpan? UntilDeadline(ApiObject deployment, ObjectValue status, DateTimeOffset now)
    {
        var condition = DeploymentConditions.Find(status.List("conditions"), DeploymentConditions.Progressing);
        if (condition is null || IsComplete(deployment, status) || DeploymentConditions.Reason(condition) is TimedOut
            || deployment.IntegerAt("spec", "progressDeadlineSeconds") is not { } seconds
            || Timestamp.TryParse(condition.Text("lastUpdateTime")) is not { } updated)
        {
            return null;
        }

        // One second more, because the times are of whole seconds.
        var remaining = updated + TimeSpan.FromSeconds(seconds + 1) - now;
        return remaining < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : remaining;
    }

    private static bool WasComplete(ApiObject deployment, ObjectValue status)
    {
        var current = DeploymentConditions.Find(deployment.ListAt("status", "conditions"), DeploymentConditions.Progressing);
        return Number(status, "replicas") == Number(status, "updatedReplicas") && DeploymentConditions.Reason(current) == NewAvailable;
    }

    private static ListValue Progress(ApiObject deployment, ApiObject? newest, ObjectValue status, ListValue conditions, DateTimeOffset now)
    {
        var subject = newest is null ? $"Deployment \"{deployment.Name}\"" : $"ReplicaSet \"{newest.Name}\"";
        var current = DeploymentConditions.Find(deployment.ListAt("status", "conditions"), DeploymentConditions.Progressing);
        if (IsComplete(deployment, status))
        {
            return DeploymentConditions.Set(conditions, Make("True", NewAvailable, $"{subject} has successfully progressed.", now));
        }

        if (IsProgressing(deployment, status))
        {
            // Removed and added anew, so that the time of the last update moves although status and reason may not.
            var condition = Make("True", "ReplicaSetUpdated", $"{subject} is progressing.", now);
            if (current is not null && current.Text("status") == "True")
            {
                condition = condition.With("lastTransitionTime", current["lastTransitionTime"]!);
            }

            return DeploymentConditions.Remove(conditions, DeploymentConditions.Progressing).WithAdded(condition);
        }

        return HasTimedOut(deployment, current, now)
            ? DeploymentConditions.Set(conditions, Make("False", TimedOut, $"{subject} has timed out progressing.", now))
            : conditions;
    }

    private static ObjectValue Make(string status, string reason, string message, DateTimeOffset now) =>
        DeploymentConditions.Make(DeploymentConditions.Progressing, status, reason, message, now);

    private static bool IsProgressing(ApiObject deployment, ObjectValue status)
    {
        var before = deployment.Status;
        return Number(status, "updatedReplicas") > Number(before, "updatedReplicas")
            || Number(status, "replicas") - Number(status, "updatedReplicas") < Number(before, "replicas") - Number(before, "updatedReplicas")
            || Number(status, "readyReplicas") > Number(before, "readyReplicas")
            || Number(status, "availableReplicas") > Number(before, "availableReplicas");
    }

    private static bool HasTimedOut(ApiObject deployment, ObjectValue? current, DateTimeOffset now)
    {
        if (current is null || DeploymentConditions.Reason(current) == NewAvailable)
        {
            return false;
        }

        return DeploymentConditions.Reason(current) == TimedOut
            || (Timestamp.TryParse(current.Text("lastUpdateTime")) is { } updated
                && updated + TimeSpan.FromSeconds(deployment.IntegerAt("spec", "progressDeadlineSeconds") ?? 0) < now);
    }

    private static ListValue WithFailures(ListValue conditions, IReadOnlyList<ApiObject> all, ApiObject? newest)
    {
        var failure = newest is null ? null : DeploymentConditions.Find(newest.ListAt("status", "conditions"), DeploymentConditions.ReplicaFailure);
        for (var index = 0; index < all.Count && failure is null; index++)
        {
            failure = DeploymentConditions.Find(all[index].ListAt("status", "conditions"), DeploymentConditions.ReplicaFailure);
        }

        return failure is null
            ? DeploymentConditions.Remove(conditions, DeploymentConditions.ReplicaFailure)
            : DeploymentConditions.Set(conditions, failure.With("lastUpdateTime", failure["lastTransitionTime"]!));
    }

    private static long Number(ObjectValue status, string name) => (status[name] as IntegerValue)?.Integer ?? 0;

    private static void AddIfNotZero(ObjectBuilder status, string name, long number)
    {
        if (number != 0)
        {
            status.Add(name, number);
        }
    }
}
