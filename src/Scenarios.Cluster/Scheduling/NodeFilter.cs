using Scenarios.Cluster.Placement;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Whether a node can take a Pod: the default profile's filters in order, as far as they are simulated.</summary>
internal static class NodeFilter
{
    // Most refusals come from the control plane's taint.
    private static readonly Recent<NodeTaint, Refusal> Untolerated = new(
        64, taint => new Refusal([$"node(s) had untolerated taint {taint}"], IsFinal: true));

    /// <returns>Null if it can.</returns>
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
        foreach (var (name, amount) in demand.Scalars?.All ?? [])
        {
            if (amount > node.Left(name))
            {
                (reasons ??= []).Add($"Insufficient {name}");
            }
        }

        return reasons is null ? null : new Refusal(reasons, IsFinal: false, WaitsFor.Nodes | WaitsFor.PodGone);
    }

    private static void Check(long demand, long used, long capacity, string reason, ref List<string>? reasons)
    {
        if (demand > 0 && demand > capacity - used)
        {
            (reasons ??= []).Add(reason);
        }
    }
}
