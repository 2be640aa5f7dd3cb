using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>The status of a ReplicaSet (kubernetes, pkg/controller/replicaset/replica_set_utils.go, calculateStatus).</summary>
internal static class CalculatedStatus
{
    public static ReplicaSetStatus Of(ReplicaSet replicaSet, OwnedPods owned, int available, string? failure, DateTimeOffset now) => new()
    {
        Replicas = owned.Active,
        FullyLabeledReplicas = owned.FullyLabeled(replicaSet.Spec.Template.Metadata.Labels),
        ReadyReplicas = owned.Ready,
        AvailableReplicas = available,
        ObservedGeneration = replicaSet.Metadata.Generation,
        Conditions = Conditions(replicaSet.Status.Conditions, failure, now),
    };

    private static ViewList<ReplicaSetCondition> Conditions(ViewList<ReplicaSetCondition> conditions, string? failure, DateTimeOffset now)
    {
        if (failure is null)
        {
            return conditions.Without(ReplicaSetConditionType.ReplicaFailure);
        }

        return conditions.Find(ReplicaSetConditionType.ReplicaFailure).Exists ? conditions : conditions.WithAdded(new ReplicaSetCondition
        {
            Type = ReplicaSetConditionType.ReplicaFailure,
            Status = ConditionStatus.True,
            LastTransitionTime = now,
            Reason = "FailedCreate",
            Message = failure,
        });
    }
}
