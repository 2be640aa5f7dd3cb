using Scenarios.Api.Quantities;

namespace Scenarios.Cluster.Scheduling;

/// <summary>A node as the scheduler sees it: what it has, and the running sums of what its Pods ask for.</summary>
internal sealed class NodeState
{
    private readonly Dictionary<string, int> _podsByOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _hostPorts = [];
    private PodPlacement? _last;

    public NodeState(ApiObject node) => Update(node);

    public ApiObject Node { get; private set; } = null!;

    public long MilliCpu { get; private set; }

    public long Memory { get; private set; }

    public long Storage { get; private set; }

    public long PodCapacity { get; private set; }

    public Taint[] Taints { get; private set; } = [];

    public bool IsUnschedulable { get; private set; }

    public int Pods { get; private set; }

    public long UsedMilliCpu { get; private set; }

    public long UsedMemory { get; private set; }

    public long UsedStorage { get; private set; }

    public long ScoredCpu { get; private set; }

    public long ScoredMemory { get; private set; }

    /// <summary>Takes a newer object.</summary>
    /// <returns>Whether anything changed that scheduling looks at: a heartbeat does not.</returns>
    public bool Update(ApiObject node)
    {
        var before = Node;
        Node = node;
        if (before is not null
            && before.Spec.Equals(node.Spec)
            && before.Labels.Equals(node.Labels)
            && before.ObjectAt("status", "allocatable").Equals(node.ObjectAt("status", "allocatable")))
        {
            return false;
        }

        var allocatable = node.ObjectAt("status", "allocatable");
        MilliCpu = Quantity.Of(allocatable["cpu"]).MilliValue;
        Memory = Quantity.Of(allocatable["memory"]).Value;
        Storage = Quantity.Of(allocatable["ephemeral-storage"]).Value;
        PodCapacity = Quantity.Of(allocatable["pods"]).Value;
        IsUnschedulable = node.FlagAt("spec", "unschedulable");
        Taints = [.. node.ListAt("spec", "taints").Select(Taint.Of)];
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
