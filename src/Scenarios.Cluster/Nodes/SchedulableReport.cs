using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The Events by which a kubelet tells that its node was cordoned or uncordoned. It looks at each round of its status, so a node that is
/// uncordoned before the next one tells nothing (kubernetes, pkg/kubelet/kubelet_node_status.go, recordNodeSchedulableEvent).
/// </summary>
/// <param name="known">The node as it is now; what it is when this is made needs not be told.</param>
/// <param name="tell">Tells the Event of this reason.</param>
internal sealed class SchedulableReport(ComponentContext context, NodeContext node, Func<Node> known, Action<string> tell)
{
    /// <summary>How often a kubelet reckons its node's status (nodeStatusUpdateFrequency).</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private bool _isTold = known().Spec.Unschedulable;
    private ScheduledEvent? _next;

    private bool IsNews => known().Spec.Unschedulable != _isTold;

    /// <summary>The Node object has changed: the next round looks at it.</summary>
    public void OnNode()
    {
        if (IsNews && _next is null)
        {
            var since = (context.Simulation.Elapsed - context.Heartbeats.LastReport(node.NodeName)).Ticks % Round.Ticks;
            _next = context.Simulation.Schedule(Round - TimeSpan.FromTicks(since), "kubelet: node status", Look, Activity.Background);
        }
    }

    /// <summary>A kubelet that has started takes the node for schedulable until it looks.</summary>
    public void Restart()
    {
        _isTold = false;
        Look();
    }

    /// <summary>A kubelet that works again, or is heard of again, looks at once.</summary>
    public void Look()
    {
        _next?.Cancel();
        _next = null;
        if (IsNews && !node.IsSilent)
        {
            _isTold = !_isTold;
            tell(_isTold ? "NodeNotSchedulable" : "NodeSchedulable");
        }
    }
}
