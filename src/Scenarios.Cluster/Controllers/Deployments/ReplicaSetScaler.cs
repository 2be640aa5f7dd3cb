using Scenarios.Api.Objects;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>Sets the size of a ReplicaSet and says so (kubernetes, sync.go, scaleReplicaSetAndRecordEvent).</summary>
internal sealed class ReplicaSetScaler(ComponentContext context, EventRecorder events)
{
    /// <returns>True when the size changed.</returns>
    public bool Scale(Rollout rollout, ApiObject replicaSet, long size)
    {
        var before = ReplicaSetFacts.Replicas(replicaSet);
        var deployment = rollout.Deployment;
        var annotations = Revisions.WithReplicas(replicaSet.Annotations, rollout.Limits.Replicas, rollout.Limits.MaximumPods);
        if (before == size && annotations.Equals(replicaSet.Annotations))
        {
            return false;
        }

        if (Writes.Newest(context.Api, KnownResources.ReplicaSets, replicaSet) is not { } newest)
        {
            return false;
        }

        var tree = newest.Tree
            .WithPath(["spec", "replicas"], IntegerValue.Of(size))
            .WithPath(["metadata", "annotations"], Revisions.WithReplicas(newest.Annotations, rollout.Limits.Replicas, rollout.Limits.MaximumPods));
        context.Api.Update(KnownResources.ReplicaSets, newest.Namespace, new ApiObject(tree), ComponentWrites.Options);
        if (before != size)
        {
            var direction = before < size ? "up" : "down";
            events.Normal(deployment, "ScalingReplicaSet", $"Scaled {direction} replica set {replicaSet.Name} from {before} to {size}");
        }

        return before != size;
    }
}
