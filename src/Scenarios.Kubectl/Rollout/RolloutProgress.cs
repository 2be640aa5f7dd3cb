using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Rollout;

/// <summary>How far a rollout is, in kubectl's words (kubectl, pkg/polymorphichelpers/rollout_status.go).</summary>
internal static class RolloutProgress
{
    /// <summary>The view of one kind: what to print, and whether the rollout is over. It fails where the rollout did.</summary>
    /// <exception cref="CommandFailedException">The kind has no rollouts.</exception>
    public static Func<ApiObject, long, (string Message, bool IsDone)> For(ResourceType type) => (type.Group, type.Kind) switch
    {
        ("apps", "Deployment") => OfDeployment,
        ("apps", "DaemonSet") => OfDaemonSet,
        ("apps", "StatefulSet") => OfStatefulSet,
        _ => throw new CommandFailedException($"no status viewer has been implemented for {KindGroup.Of(type)}"),
    };

    private static (string Message, bool IsDone) OfDeployment(ApiObject item, long revision)
    {
        var name = GoText.Quote(item.Name);
        CheckRevision(item, revision);
        if (item.IntegerAt("metadata", "generation") > Status(item, "observedGeneration"))
        {
            return ("Waiting for deployment spec update to be observed...\n", false);
        }

        if (HasTimedOut(item))
        {
            throw new CommandFailedException($"deployment {name} exceeded its progress deadline");
        }

        var (replicas, updated, available) = (Status(item, "replicas"), Status(item, "updatedReplicas"), Status(item, "availableReplicas"));
        return item.IntegerAt("spec", "replicas") is { } wanted && updated < wanted
            ? ($"Waiting for deployment {name} rollout to finish: {updated} out of {wanted} new replicas have been updated...\n", false)
            : replicas > updated
                ? ($"Waiting for deployment {name} rollout to finish: {replicas - updated} old replicas are pending termination...\n", false)
                : available < updated
                    ? ($"Waiting for deployment {name} rollout to finish: {available} of {updated} updated replicas are available...\n", false)
                    : ($"deployment {name} successfully rolled out\n", true);
    }

    private static (string Message, bool IsDone) OfDaemonSet(ApiObject item, long revision)
    {
        RequireRollingUpdate(item);
        if (item.IntegerAt("metadata", "generation") > Status(item, "observedGeneration"))
        {
            return ("Waiting for daemon set spec update to be observed...\n", false);
        }

        var name = GoText.Quote(item.Name);
        var (wanted, updated, available) =
            (Status(item, "desiredNumberScheduled"), Status(item, "updatedNumberScheduled"), Status(item, "numberAvailable"));
        return updated < wanted
            ? ($"Waiting for daemon set {name} rollout to finish: {updated} out of {wanted} new pods have been updated...\n", false)
            : available < wanted
                ? ($"Waiting for daemon set {name} rollout to finish: {available} of {wanted} updated pods are available...\n", false)
                : ($"daemon set {name} successfully rolled out\n", true);
    }

    private static (string Message, bool IsDone) OfStatefulSet(ApiObject item, long revision)
    {
        RequireRollingUpdate(item);
        var observed = Status(item, "observedGeneration");
        if (observed == 0 || item.IntegerAt("metadata", "generation") > observed)
        {
            return ("Waiting for statefulset spec update to be observed...\n", false);
        }

        var wanted = item.IntegerAt("spec", "replicas");
        var (ready, updated) = (Status(item, "readyReplicas"), Status(item, "updatedReplicas"));
        if (ready < wanted)
        {
            return ($"Waiting for {wanted - ready} pods to be ready...\n", false);
        }

        if (item.Tree.Find("spec", "updateStrategy", "rollingUpdate") is ObjectValue rollingUpdate)
        {
            var partition = (rollingUpdate["partition"] as IntegerValue)?.Integer;
            return partition is not null && updated < wanted - partition
                ? ($"Waiting for partitioned roll out to finish: {updated} out of {wanted - partition} new pods have been updated...\n", false)
                : ($"partitioned roll out complete: {updated} new pods have been updated...\n", true);
        }

        var revisionName = item.TextAt("status", "updateRevision");
        return revisionName != item.TextAt("status", "currentRevision")
            ? ($"waiting for statefulset rolling update to complete {updated} pods at revision {revisionName}...\n", false)
            : ($"statefulset rolling update complete {Status(item, "currentReplicas")} pods at revision {revisionName}...\n", true);
    }

    private static long Status(ApiObject item, string field) => item.IntegerAt("status", field) ?? 0;

    // kubectl names RollingUpdate for both kinds.
    private static void RequireRollingUpdate(ApiObject item)
    {
        if (item.TextAt("spec", "updateStrategy", "type") != "RollingUpdate")
        {
            throw new CommandFailedException("rollout status is only available for RollingUpdate strategy type");
        }
    }

    private static void CheckRevision(ApiObject item, long revision)
    {
        if (revision == 0)
        {
            return;
        }

        var running = Revisions.Of(item) ?? throw new CommandFailedException(
            $"cannot get the revision of deployment {GoText.Quote(item.Name)}: strconv.ParseInt: parsing \"\": invalid syntax");
        if (running != revision)
        {
            throw new CommandFailedException($"desired revision ({revision}) is different from the running revision ({running})");
        }
    }

    private static bool HasTimedOut(ApiObject item)
    {
        foreach (var condition in item.ListAt("status", "conditions"))
        {
            if (condition.Find("type") is StringValue { Text: "Progressing" })
            {
                return condition.Find("reason") is StringValue { Text: "ProgressDeadlineExceeded" };
            }
        }

        return false;
    }
}
