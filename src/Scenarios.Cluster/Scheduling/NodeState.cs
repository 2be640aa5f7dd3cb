using Scenarios.Cluster.Placement;
using Scenarios.Api.Quantities;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A node as the scheduler sees it: what it has, and the running sums of what its Pods ask for.</summary>
internal sealed class NodeState
{
    private readonly Dictionary<string, int> _podsByOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _hostPorts = [];
    private PodPlacement? _last;

    public NodeState(Node node) => Update(node);

    public Node Node { get; private set; }

    public long MilliCpu { get; private set; }

    public long Memory { get; private set; }

    public long Storage { get; private set; }

    public long PodCapacity { get; private set; }

    public NodeTaint[] Taints { get; private set; } = [];

    public bool IsUnschedulable { get; private set; }

    public int Pods { get; private set; }

    public long UsedMilliCpu { get; private set; }

    public long UsedMemory { get; private set; }

    public long UsedStorage { get; private set; }

    public long ScoredCpu { get; private set; }

    public long ScoredMemory { get; private set; }

    /// <summary>Takes a newer object.</summary>
    /// <returns>Whether anything changed that scheduling looks at: a heartbeat does not.</returns>
    public bool Update(Node node)
    {
        var before = Node;
        Node = node;
        var allocatable = node.Status.Allocatable.Fields;
        if (before.Exists
            && before.Spec.Tree.Equals(node.Spec.Tree)
            && before.Labels.Fields.Equals(node.Labels.Fields)
            && before.Status.Allocatable.Fields.Equals(allocatable))
        {
            return false;
        }

        MilliCpu = Quantity.Of(allocatable[ResourceName.Cpu]).MilliValue;
        Memory = Quantity.Of(allocatable[ResourceName.Memory]).Value;
        Storage = Quantity.Of(allocatable[ResourceName.EphemeralStorage]).Value;
        PodCapacity = Quantity.Of(allocatable[ResourceName.Pods]).Value;
        IsUnschedulable = node.Spec.Unschedulable;
        Taints = NodeTaint.Of(node);
        return true;
    }

    /// <summary>The placement, or the equal one that came last: Pods of one owner ask for the same.</summary>
    public PodPlacement Shared(PodPlacement placement) => _last = placement.Equals(_last) ? _last : placement;

    public void Add(PodPlacement pod) => Change(pod, 1);

    public void Remove(PodPlacement pod) => Change(pod, -1);

    /// <summary>How many Pods of this owner are here.</summary>
    public int PodsOf(string owner) => _podsByOwner.GetValueOrDefault(owner);

    public bool HasPort(int hostPort) => _hostPorts.GetValueOrDefault(hostPort) > 0;

    private void Change(PodPlacement pod, int sign)
    {
        Pods += sign;
        UsedMilliCpu += sign * pod.Demand.MilliCpu;
        UsedMemory += sign * pod.Demand.Memory;
        UsedStorage += sign * pod.Demand.Storage;
        ScoredCpu += sign * pod.Demand.ScoredCpu;
        ScoredMemory += sign * pod.Demand.ScoredMemory;
        if (pod.Owner.Length > 0)
        {
            _podsByOwner[pod.Owner] = _podsByOwner.GetValueOrDefault(pod.Owner) + sign;
        }

        foreach (var port in pod.HostPorts)
        {
            _hostPorts[port] = _hostPorts.GetValueOrDefault(port) + sign;
        }
    }
}
