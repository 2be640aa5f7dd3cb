using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// The Events by which a kubelet tells that its node was cordoned or uncordoned. It looks at each round of its status, so a node that is
/// uncordoned before the next one tells nothing (kubernetes, pkg/kubelet/kubelet_node_status.go, recordNodeSchedulableEvent).
/// </summary>
/// <param name="tell">Tells the Event of this reason.</param>
internal sealed class SchedulableReport(ComponentContext context, NodeContext node, Action<string> tell)
{
    /// <summary>How often a kubelet reckons its node's status (nodeStatusUpdateFrequency).</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private bool _isTold;
    private bool _isUnschedulable;
    private ScheduledEvent? _next;

    /// <summary>The node as it was before this kubelet told anything.</summary>
    public void Begin(Node found) => _isTold = _isUnschedulable = found.Spec.Unschedulable == true;

    /// <summary>The Node object has changed.</summary>
    public void OnNode(Node changed)
    {
        _isUnschedulable = changed.Spec.Unschedulable == true;
        if (_isUnschedulable != _isTold && _next is null)
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
        if (_isUnschedulable != _isTold && !node.Standstill.IsStill && !node.Uplink.IsStill)
        {
            _isTold = _isUnschedulable;
            tell(_isTold ? "NodeNotSchedulable" : "NodeSchedulable");
        }
    }
}
