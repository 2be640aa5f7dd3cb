namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>Why a node was turned down.</summary>
internal struct Rejection
{
    /// <summary>Null while there is none.</summary>
    public List<string>? Reasons { get; private set; }

    /// <summary>True when evicting other Pods from the node would not help (UnschedulableAndUnresolvable).</summary>
    public bool IsUnresolvable { get; private set; }

    public readonly bool IsRejected => Reasons is not null;

    public void Add(string reason, bool isUnresolvable)
    {
        (Reasons ??= []).Add(reason);
        IsUnresolvable |= isUnresolvable;
    }
}
