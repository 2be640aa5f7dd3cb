using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Sets the size of a ReplicaSet and records an event (kubernetes, sync.go, scaleReplicaSetAndRecordEvent).</summary>
internal sealed class ReplicaSetScaler(ComponentContext context, EventRecorder events)
{
    /// <returns>Whether the size changed.</returns>
    public bool Scale(Rollout rollout, ReplicaSet replicaSet, long size)
    {
        var before = replicaSet.Spec.Replicas;
        if (before == size && Noted(replicaSet.Annotations, rollout.Limits).Fields.Equals(replicaSet.Annotations.Fields))
        {
            return false;
        }

        if (Writes.Newest(context.Api, KnownResources.ReplicaSets, replicaSet) is not { } newest)
        {
            return false;
        }

        newest = newest with
        {
            Spec = newest.Spec with { Replicas = size },
            Metadata = newest.Metadata with { Annotations = Noted(newest.Annotations, rollout.Limits) },
        };
        context.Api.Update(KnownResources.ReplicaSets, replicaSet.Namespace, newest, ComponentWrites.Options);
        if (before != size)
        {
            var direction = before < size ? "up" : "down";
            events.Normal(
                rollout.Deployment,
                "ScalingReplicaSet",
                $"Scaled {direction} replica set {replicaSet.Name} from {before} to {size}");
        }

        return before != size;
    }

    private static TextMap Noted(TextMap annotations, RolloutLimits limits) =>
        Revisions.WithReplicas(annotations, limits.Replicas, limits.MaximumPods);
}
