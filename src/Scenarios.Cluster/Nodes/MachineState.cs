namespace Scenarios.Cluster.Nodes;

/// <summary>What a node's machine does.</summary>
internal enum MachineState
{
    Running,

    /// <summary>All its processes stand still; its kernel still answers for the ports they have opened.</summary>
    Paused,

    /// <summary>It is off: processes are gone, its network is silent.</summary>
    Stopped,
}
