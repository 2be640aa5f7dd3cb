using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Deletes the oldest revisions beyond <c>revisionHistoryLimit</c> (kubernetes, sync.go, cleanupDeployment).</summary>
internal sealed class RevisionHistory(ComponentContext context)
{
    public void CleanUp(Rollout rollout)
    {
        var limit = rollout.Deployment.Spec.RevisionHistoryLimit;
        if (!rollout.Deployment.Spec.HasRevisionHistoryLimit || limit == int.MaxValue)
        {
            return;
        }

        var alive = rollout.Old.Where(static item => !item.IsBeingDeleted)
            .OrderBy(static item => Revisions.Of(item))
            .ThenBy(static item => item.Name, StringComparer.Ordinal)
            .ToList();
        for (var index = 0; index < alive.Count - limit; index++)
        {
            var old = alive[index];
            var isObserved = old.Metadata.Generation <= old.Status.ObservedGeneration;
            if (old.Status.Replicas == 0 && old.Spec.Replicas == 0 && isObserved)
            {
                context.Api.Delete(
                    KnownResources.ReplicaSets,
                    old.Namespace,
                    old.Name,
                    new DeleteOptions { Propagation = DeletionPropagation.Background });
            }
        }
    }
}
