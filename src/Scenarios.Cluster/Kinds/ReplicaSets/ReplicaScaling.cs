using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// Creates and deletes a ReplicaSet's Pods (kubernetes, replica_set.go, manageReplicas; controller_utils.go, GetPodFromTemplate).
/// </summary>
internal sealed class ReplicaScaling(ComponentContext context, Informer<Pod> pods, EventRecorder events)
{
    /// <summary>The most Pods that are created or deleted per reconciliation (BurstReplicas).</summary>
    private const int Burst = 500;

    /// <returns>The first refusal; null if there was none.</returns>
    public string? Manage(ReplicaSet replicaSet, OwnedPods owned)
    {
        var difference = owned.Active - (int)replicaSet.Spec.Replicas;
        if (difference < 0)
        {
            return Create(replicaSet, owned, Math.Min(-difference, Burst));
        }

        if (difference > 0)
        {
            Delete(replicaSet, owned, Math.Min(difference, Burst));
        }

        return null;
    }

    /// <summary>
    /// Creates in batches of 1, 2, 4…, so that a Pod that is always refused is tried once and not five hundred times (slowStartBatch).
    /// </summary>
    private string? Create(ReplicaSet replicaSet, OwnedPods owned, int count)
    {
        var pod = PodOf(replicaSet);
        var batch = 1;
        while (count > 0)
        {
            string? failure = null;
            for (var index = 0; index < batch; index++)
            {
                failure ??= CreateOne(replicaSet, owned, pod);
            }

            if (failure is not null)
            {
                return failure;
            }

            count -= batch;
            batch = Math.Min(2 * batch, count);
        }

        return null;
    }

    private string? CreateOne(ReplicaSet replicaSet, OwnedPods owned, Pod pod)
    {
        var result = context.Api.Create(KnownResources.Pods, replicaSet.Namespace, pod, ComponentWrites.Options);
        if (result.IsSuccess)
        {
            owned.ExpectedCreations++;
            events.Normal(replicaSet, "SuccessfulCreate", $"Created pod: {result.Value.Name}");
            return null;
        }

        if (TerminatingNamespace.Refused(result.Status))
        {
            // Any creation fails from now on, so that nothing is told and nothing tried again (replica_set.go, manageReplicas).
            return null;
        }

        events.Warning(replicaSet, "FailedCreate", $"Error creating: {result.Status.Message}");
        return result.Status.Message;
    }

    private void Delete(ReplicaSet replicaSet, OwnedPods owned, int count)
    {
        var active = new List<Pod>();
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, replicaSet.Uid))
        {
            if (PodFacts.IsActive(pod))
            {
                active.Add(pod);
            }
        }

        if (count < active.Count)
        {
            active.Sort(new PodRanking(context.Simulation.Now, PodsByNode(replicaSet)));
        }

        for (var index = 0; index < Math.Min(count, active.Count); index++)
        {
            DeleteOne(replicaSet, owned, active[index]);
        }
    }

    private void DeleteOne(ReplicaSet replicaSet, OwnedPods owned, Pod pod)
    {
        owned.ExpectDeletion(ObjectKey.Of(pod));
        var result = context.Api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, new DeleteOptions { PreconditionUid = pod.Uid });
        if (result.IsSuccess)
        {
            events.Normal(replicaSet, "SuccessfulDelete", $"Deleted pod: {pod.Name}");
        }
        else
        {
            owned.ObserveDeletion(ObjectKey.Of(pod));
        }
    }

    /// <summary>Active Pods per node, of all ReplicaSets with the same owner (getIndirectlyRelatedPods).</summary>
    private Dictionary<string, int> PodsByNode(ReplicaSet replicaSet)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        if (replicaSet.Controller is not { } owner)
        {
            CountByNode(replicaSet, counts);
            return counts;
        }

        foreach (var sibling in context.Informers.Of<ReplicaSet>().Indexed(Informer.ByControllerUid, owner.Uid))
        {
            CountByNode(sibling, counts);
        }

        return counts;
    }

    private void CountByNode(ReplicaSet replicaSet, Dictionary<string, int> counts)
    {
        foreach (var pod in pods.Indexed(Informer.ByControllerUid, replicaSet.Uid))
        {
            var node = pod.Spec.NodeName;
            if (PodFacts.IsActive(pod) && node.Length > 0)
            {
                counts[node] = counts.GetValueOrDefault(node) + 1;
            }
        }
    }

    private static Pod PodOf(ReplicaSet replicaSet)
    {
        var template = replicaSet.Spec.Template;
        return Pod.New with
        {
            Metadata = new()
            {
                GenerateName = $"{replicaSet.Name}-",
                Labels = template.Metadata.Labels,
                Annotations = template.Metadata.Annotations,
                Finalizers = template.Metadata.Finalizers,
                OwnerReferences = new(Owners.Only(replicaSet)),
            },
            Spec = template.Spec,
        };
    }
}
