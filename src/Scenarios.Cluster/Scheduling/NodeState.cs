using Scenarios.Api.Objects;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// What the scheduler knows of one node: what it has, and the running sums of what its Pods ask for, so that placing a Pod never
/// looks at other Pods. Owned by the scheduler.
/// </summary>
internal sealed class NodeState
{
    private readonly Dictionary<string, int> _podsByOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<HostPort, int> _hostPorts = [];

    public NodeState(ApiObject node) => Update(node);

    public ApiObject Node { get; private set; } = null!;

    public string Name => Node.Name;

    public IReadOnlyList<Taint> Taints { get; private set; } = [];

    public bool IsUnschedulable { get; private set; }

    public long MilliCpu { get; private set; }

    public long Memory { get; private set; }

    public long PodLimit { get; private set; }

    public long RequestedMilliCpu { get; private set; }

    public long RequestedMemory { get; private set; }

    public long ScoredMilliCpu { get; private set; }

    public long ScoredMemory { get; private set; }

    public int Pods { get; private set; }

    /// <summary>Takes over the node's own facts; the sums stay.</summary>
    public void Update(ApiObject node)
    {
        Node = node;
        Taints = Taint.ListOf(node.ListAt("spec", "taints"));
        IsUnschedulable = node.FlagAt("spec", "unschedulable");
        var allocatable = node.ObjectAt("status", "allocatable");
        MilliCpu = Amount.Milli(allocatable["cpu"]);
        Memory = Amount.Whole(allocatable["memory"]);
        PodLimit = Amount.Whole(allocatable["pods"]);
    }

    public long Allocatable(string resource) => Amount.Whole(Node.ObjectAt("status", "allocatable")[resource]);

    public long Requested(string resource) => _others.GetValueOrDefault(resource);

    /// <summary>Pods of one controller on this node.</summary>
    public int PodsOf(string ownerUid) => _podsByOwner.GetValueOrDefault(ownerUid);

    public bool Conflicts(HostPort port)
    {
        foreach (var (taken, count) in _hostPorts)
        {
            if (count > 0 && taken.Conflicts(port))
            {
                return true;
            }
        }

        return false;
    }

    public void Add(Placement placement) => Change(placement, 1);

    public void Remove(Placement placement) => Change(placement, -1);

    private void Change(Placement placement, int sign)
    {
        Pods += sign;
        RequestedMilliCpu += sign * placement.Demand.MilliCpu;
        RequestedMemory += sign * placement.Demand.Memory;
        ScoredMilliCpu += sign * placement.Demand.ScoredMilliCpu;
        ScoredMemory += sign * placement.Demand.ScoredMemory;
        if (placement.OwnerUid.Length > 0)
        {
            _podsByOwner[placement.OwnerUid] = _podsByOwner.GetValueOrDefault(placement.OwnerUid) + sign;
        }

        foreach (var port in placement.HostPorts)
        {
            _hostPorts[port] = _hostPorts.GetValueOrDefault(port) + sign;
        }

        if (placement.Demand.Others is { } others)
        {
            foreach (var (name, amount) in others)
            {
                _others[name] = _others.GetValueOrDefault(name) + (sign * amount);
            }
        }
    }
}
