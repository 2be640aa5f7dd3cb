namespace Scenarios.Cluster.Controllers.ReplicaSets;

/// <summary>The status of a ReplicaSet (kubernetes, pkg/controller/replicaset/replica_set_utils.go, calculateStatus).</summary>
internal static class ReplicaSetStatus
{
    private const string FailureType = "ReplicaFailure";

    public static ObjectValue Of(ApiObject replicaSet, OwnedPods owned, int available, string? failure, DateTimeOffset now)
    {
        var status = new ObjectBuilder(6).Add("replicas", owned.Active);
        AddIfNotZero(status, "fullyLabeledReplicas", owned.FullyLabeled(replicaSet.ObjectAt("spec", "template", "metadata", "labels")));
        AddIfNotZero(status, "readyReplicas", owned.Ready);
        AddIfNotZero(status, "availableReplicas", available);
        AddIfNotZero(status, "observedGeneration", replicaSet.IntegerAt("metadata", "generation") ?? 0);
        var conditions = Conditions(replicaSet.ListAt("status", "conditions"), failure, now);
        if (conditions.Count > 0)
        {
            status.Add("conditions", conditions);
        }

        return status.ToObject();
    }

    private static void AddIfNotZero(ObjectBuilder status, string name, long number)
    {
        if (number != 0)
        {
            status.Add(name, number);
        }
    }

    private static ListValue Conditions(ListValue conditions, string? failure, DateTimeOffset now)
    {
        if (failure is null)
        {
            return ListValue.From(conditions.Where(static item => item.Find("type") is not StringValue { Text: FailureType }));
        }

        if (conditions.Any(static item => item.Find("type") is StringValue { Text: FailureType }))
        {
            return conditions;
        }

        return conditions.WithAdded(ObjectValue.Of(
            ("type", new StringValue(FailureType)),
            ("status", new StringValue("True")),
            ("lastTransitionTime", Timestamp.ValueOf(now)),
            ("reason", new StringValue("FailedCreate")),
            ("message", new StringValue(failure))));
    }
}
