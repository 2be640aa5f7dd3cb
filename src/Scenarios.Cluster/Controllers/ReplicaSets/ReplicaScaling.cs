using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.ReplicaSets;

/// <summary>Makes and deletes a ReplicaSet's Pods (kubernetes, replica_set.go, manageReplicas; controller_utils.go, GetPodFromTemplate).</summary>
internal sealed class ReplicaScaling(ComponentContext context, Informer pods, EventRecorder events)
{
    /// <summary>At most as many Pods are made or deleted before the controller looks again (BurstReplicas).</summary>
    private const int Burst = 500;

    /// <returns>The first refusal, or null.</returns>
    public string? Manage(ApiObject replicaSet, OwnedPods owned)
    {
        var difference = owned.Active - (int)(replicaSet.IntegerAt("spec", "replicas") ?? 1);
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

    /// <summary>In batches of 1, 2, 4…, so that a Pod that cannot be made is refused once and not five hundred times (slowStartBatch).</summary>
    private string? Create(ApiObject replicaSet, OwnedPods owned, int count)
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

    private string? CreateOne(ApiObject replicaSet, OwnedPods owned, ApiObject pod)
    {
        var result = context.Api.Create(KnownResources.Pods, replicaSet.Namespace, pod, ComponentWrites.Options);
        if (result.IsSuccess)
        {
            owned.ExpectedCreations++;
            events.Normal(replicaSet, "SuccessfulCreate", $"Created pod: {result.Value.Name}");
            return null;
        }

        events.Warning(replicaSet, "FailedCreate", $"Error creating: {result.Status.Message}");
        return result.Status.Message;
    }

    private void Delete(ApiObject replicaSet, OwnedPods owned, int count)
    {
        var active = new List<ApiObject>();
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

    private void DeleteOne(ApiObject replicaSet, OwnedPods owned, ApiObject pod)
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

    /// <summary>Active Pods per node over every ReplicaSet of the same owner (getIndirectlyRelatedPods).</summary>
    private Dictionary<string, int> PodsByNode(ApiObject replicaSet)
    {
        var owner = Owners.ControllerOf(replicaSet);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var related = owner is null
            ? [replicaSet]
            : context.Informers.Of(KnownResources.ReplicaSets).Indexed(Informer.ByControllerUid, owner.Uid);
        foreach (var sibling in related)
        {
            foreach (var pod in pods.Indexed(Informer.ByControllerUid, sibling.Uid))
            {
                var node = pod.TextAt("spec", "nodeName");
                if (PodFacts.IsActive(pod) && node.Length > 0)
                {
                    counts[node] = counts.GetValueOrDefault(node) + 1;
                }
            }
        }

        return counts;
    }

    private static ApiObject PodOf(ApiObject replicaSet)
    {
        var template = replicaSet.ObjectAt("spec", "template");
        var metadata = new ObjectBuilder(5)
            .Add("generateName", $"{replicaSet.Name}-")
            .AddIfSet("labels", template.Find("metadata", "labels"))
            .AddIfSet("annotations", template.Find("metadata", "annotations"))
            .AddIfSet("finalizers", template.Find("metadata", "finalizers"))
            .Add("ownerReferences", Owners.Only(replicaSet));
        return new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue("v1")),
            ("kind", new StringValue("Pod")),
            ("metadata", metadata.ToObject()),
            ("spec", template["spec"] ?? ObjectValue.Empty)));
    }
}
