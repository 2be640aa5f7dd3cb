namespace Scenarios.Cluster.Nodes;

/// <summary>The state of a node's machine.</summary>
internal enum MachineState
{
    Running,

    /// <summary>All its processes are frozen, but its kernel still answers on the ports that they have opened.</summary>
    Paused,

    /// <summary>It is off: its processes are gone and its network is silent.</summary>
    Stopped,
}
