using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>Deletes the oldest revisions beyond <c>revisionHistoryLimit</c> (kubernetes, sync.go, cleanupDeployment).</summary>
internal sealed class RevisionHistory(ComponentContext context)
{
    public void CleanUp(Rollout rollout)
    {
        if (rollout.Deployment.IntegerAt("spec", "revisionHistoryLimit") is not { } limit || limit == int.MaxValue)
        {
            return;
        }

        var alive = rollout.Old.Where(static item => !item.IsBeingDeleted).OrderBy(Revisions.Of).ThenBy(static item => item.Name, StringComparer.Ordinal).ToList();
        for (var index = 0; index < alive.Count - limit; index++)
        {
            var old = alive[index];
            var isObserved = (old.IntegerAt("metadata", "generation") ?? 0) <= (old.IntegerAt("status", "observedGeneration") ?? 0);
            if (ReplicaSetFacts.Actual(old) == 0 && ReplicaSetFacts.Replicas(old) == 0 && isObserved)
            {
                context.Api.Delete(KnownResources.ReplicaSets, old.Namespace, old.Name, new DeleteOptions { Propagation = DeletionPropagation.Background });
            }
        }
    }
}
