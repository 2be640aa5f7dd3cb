using Scenarios.Cluster.Placement;
using Scenarios.Api.Quantities;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A node as the scheduler sees it: its capacity, and running sums of what its Pods request.</summary>
internal sealed class NodeState
{
    private readonly Dictionary<string, int> _podsByOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _hostPorts = [];
    private PodPlacement? _last;
    private (string Owner, int Pods) _lastOwner = (string.Empty, 0);
    private ScalarAmounts? _scalars;
    private Dictionary<string, long>? _usedScalars;

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

    /// <summary>The Pods that are on this node or on their way to it.</summary>
    public List<Resident> Residents { get; } = [];

    /// <summary>
    /// The residents with affinity or anti-affinity to other Pods; usually few, so that going through them is much cheaper than going
    /// through all residents.
    /// </summary>
    public List<Resident> WithAffinity { get; } = [];

    /// <summary>Pods that are nominated to this node and wait for others to leave it.</summary>
    public List<Resident> Nominated { get; } = [];

    /// <summary>Updates the node's object.</summary>
    /// <returns>Whether anything relevant to scheduling changed; a heartbeat is not relevant.</returns>
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
        _scalars = ScalarAmounts.Of(allocatable);
        IsUnschedulable = node.Spec.Unschedulable;
        Taints = NodeTaint.Of(node);
        return true;
    }

    /// <summary>Returns the previous placement if it is equal: Pods of one owner have the same requests and can share it.</summary>
    public PodPlacement Shared(PodPlacement placement) => _last = placement.Equals(_last) ? _last : placement;

    public void Add(PodPlacement pod) => Change(pod, 1);

    public void Remove(PodPlacement pod) => Change(pod, -1);

    public void Admit(Resident pod)
    {
        Residents.Add(pod);
        if (pod.HasAffinity)
        {
            WithAffinity.Add(pod);
        }

        Add(pod.Placement);
    }

    public void Dismiss(Resident pod)
    {
        Residents.Remove(pod);
        if (pod.HasAffinity)
        {
            WithAffinity.Remove(pod);
        }

        Remove(pod.Placement);
    }

    /// <summary>How much of an extended resource is free.</summary>
    public long Left(string resource) => (_scalars?[resource] ?? 0) - (_usedScalars?.GetValueOrDefault(resource) ?? 0);

    /// <summary>Whether the node has a taint that these tolerations do not cover.</summary>
    public bool IsTaintedFor(ViewList<Toleration> tolerations) =>
        Array.Exists(Taints, taint => taint.Effect != TaintEffect.PreferNoSchedule && !taint.IsToleratedBy(tolerations));

    /// <summary>The number of this owner's Pods on the node.</summary>
    public int PodsOf(string owner)
    {
        // Consecutive Pods usually have the same owner.
        if (!ReferenceEquals(_lastOwner.Owner, owner))
        {
            _lastOwner = (owner, _podsByOwner.GetValueOrDefault(owner));
        }

        return _lastOwner.Pods;
    }

    public bool HasPort(int hostPort) => _hostPorts.GetValueOrDefault(hostPort) > 0;

    private void Change(PodPlacement pod, int sign)
    {
        Pods += sign;
        UsedMilliCpu += sign * pod.Demand.MilliCpu;
        UsedMemory += sign * pod.Demand.Memory;
        UsedStorage += sign * pod.Demand.Storage;
        ScoredCpu += sign * pod.Demand.ScoredCpu;
        ScoredMemory += sign * pod.Demand.ScoredMemory;
        foreach (var (name, amount) in pod.Demand.Scalars?.All ?? [])
        {
            (_usedScalars ??= new(StringComparer.Ordinal))[name] = _usedScalars.GetValueOrDefault(name) + (sign * amount);
        }

        if (pod.Owner.Length > 0)
        {
            _lastOwner = (pod.Owner, _podsByOwner.GetValueOrDefault(pod.Owner) + sign);
            _podsByOwner[pod.Owner] = _lastOwner.Pods;
        }

        foreach (var port in pod.HostPorts)
        {
            _hostPorts[port] = _hostPorts.GetValueOrDefault(port) + sign;
        }
    }
}
