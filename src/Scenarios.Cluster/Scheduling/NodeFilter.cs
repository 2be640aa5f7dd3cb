using Scenarios.Cluster.Placement;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Whether a node can take a Pod: the default profile's filters, in its order, as far as they are simulated.</summary>
internal static class NodeFilter
{
    // Most Pods are refused by the control plane's taint.
    private static readonly Recent<NodeTaint, Refusal> Untolerated = new(64, taint => new Refusal([$"node(s) had untolerated taint {taint}"], IsFinal: true));

    /// <returns>Null when it can.</returns>
    public static Refusal? Check(PodPlacement placement, NodeTerms terms, NodeState node)
    {
        if (node.IsUnschedulable && !Unschedulable.IsToleratedBy(terms.Tolerations))
        {
            return Refusal.Unschedulable;
        }

        foreach (var taint in node.Taints)
        {
            if (taint.Effect != TaintEffect.PreferNoSchedule && !taint.IsToleratedBy(terms.Tolerations))
            {
                return Untolerated.Of(taint);
            }
        }

        if (!terms.Fit(node.Node))
        {
            return Refusal.Affinity;
        }

        foreach (var port in placement.HostPorts)
        {
            if (node.HasPort(port))
            {
                return Refusal.Ports;
            }
        }

        return CheckResources(placement.Demand, node);
    }

    private static readonly NodeTaint Unschedulable = new("node.kubernetes.io/unschedulable", string.Empty, TaintEffect.NoSchedule);

    /// <summary>kubernetes, pkg/scheduler/framework/plugins/noderesources/fit.go, fitsRequest.</summary>
    private static Refusal? CheckResources(PodDemand demand, NodeState node)
    {
        List<string>? reasons = null;
        if (node.Pods + 1 > node.PodCapacity)
        {
            (reasons ??= []).Add("Too many pods");
        }

        Check(demand.MilliCpu, node.UsedMilliCpu, node.MilliCpu, "Insufficient cpu", ref reasons);
        Check(demand.Memory, node.UsedMemory, node.Memory, "Insufficient memory", ref reasons);
        Check(demand.Storage, node.UsedStorage, node.Storage, "Insufficient ephemeral-storage", ref reasons);
        return reasons is null ? null : new Refusal(reasons, IsFinal: false);
    }

    private static void Check(long demand, long used, long capacity, string reason, ref List<string>? reasons)
    {
        if (demand > 0 && demand > capacity - used)
        {
            (reasons ??= []).Add(reason);
        }
    }
}
