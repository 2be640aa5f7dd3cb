using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Writes the PodScheduled condition of a Pod that no node can take.</summary>
internal static class ScheduledCondition
{
    /// <param name="nominated">The node where room is being made for the Pod; null to keep the current value.</param>
    public static void Write(ComponentContext context, Pod pod, string message, string? nominated = null)
    {
        if (context.Api.Get(KnownResources.Pods, pod.Namespace, pod.Name).Value is not { } found || found.Uid != pod.Uid)
        {
            return;
        }

        var stored = Pod.Of(found);
        var conditions = stored.Status.Conditions;
        var known = conditions.Find(PodConditionType.PodScheduled);
        var condition = new PodCondition
        {
            Type = PodConditionType.PodScheduled,
            Status = ConditionStatus.False,
            LastProbeTime = null,
            LastTransitionTime = conditions.Since(PodConditionType.PodScheduled, ConditionStatus.False, context.Simulation.Now),
            Reason = "Unschedulable",
            Message = message,
        };
        nominated ??= stored.Status.NominatedNodeName;
        if (known.Tree.Equals(condition.Tree) && nominated == stored.Status.NominatedNodeName)
        {
            return;
        }

        stored = stored with { Status = stored.Status with { Conditions = conditions.With(condition), NominatedNodeName = nominated } };
        context.Api.Update(KnownResources.Pods, pod.Namespace, stored, ComponentWrites.Scheduler, "status");
    }
}
