using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>Creates and deletes a DaemonSet's Pods (kubernetes, daemon_controller.go, syncNodes).</summary>
internal sealed class DaemonPodWriter(ComponentContext context, EventRecorder events, PodExpectations expectations)
{
    /// <summary>The most Pods that are created, and the most that are deleted, per reconciliation (BurstReplicas).</summary>
    private const int Burst = 250;

    /// <returns>False if the API refused any write.</returns>
    public bool Write(DaemonSetLook look, DaemonSetPlan plan) => Create(look, plan.Nodes) & Delete(look, plan.Doomed);

    /// <summary>
    /// Creates in batches of 1, 2, 4…, so that a Pod that is always refused is tried once and not for every node (slowStartBatch).
    /// </summary>
    private bool Create(DaemonSetLook look, List<string> nodes)
    {
        var count = Math.Min(nodes.Count, Burst);
        if (count == 0)
        {
            return true;
        }

        var pod = DaemonPodTemplate.PodOf(look.Set, look.Hash);
        var batch = 1;
        for (var done = 0; done < count; done += batch, batch = Math.Min(2 * batch, count - done))
        {
            var isMade = true;
            for (var index = done; index < done + batch; index++)
            {
                isMade &= CreateOne(look, pod, nodes[index]);
            }

            if (!isMade)
            {
                return false;
            }
        }

        return true;
    }

    private bool CreateOne(DaemonSetLook look, Pod template, string node)
    {
        var result = context.Api.Create(
            KnownResources.Pods,
            look.Set.Namespace,
            DaemonPodTemplate.For(template, node),
            ComponentWrites.Options);
        if (result.IsSuccess)
        {
            // Upstream, a request takes as long as the watch event of the one before: when all Pods are created, the cache has nearly all.
            look.Pods.On(node).Add(Pod.Of(result.Value));
            expectations.ExpectCreation(look.Set.Uid);
            events.Normal(look.Set, "SuccessfulCreate", $"Created pod: {result.Value.Name}");
        }
        else if (!TerminatingNamespace.Refused(result.Status))
        {
            events.Warning(look.Set, "FailedCreate", $"Error creating: {result.Status.Message}");
        }

        return result.IsSuccess;
    }

    private bool Delete(DaemonSetLook look, List<Pod> doomed)
    {
        var isDone = true;
        foreach (var pod in doomed.Take(Burst))
        {
            var key = ObjectKey.Of(pod);
            expectations.ExpectDeletion(look.Set.Uid, key);
            var result = context.Api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, new DeleteOptions { PreconditionUid = pod.Uid });
            if (result.IsSuccess)
            {
                events.Normal(look.Set, "SuccessfulDelete", $"Deleted pod: {pod.Name}");
            }
            else
            {
                expectations.CancelDeletion(look.Set.Uid, key);
                isDone &= result.Status.Reason == StatusReason.NotFound;
            }
        }

        return isDone;
    }
}
