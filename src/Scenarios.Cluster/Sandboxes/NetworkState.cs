namespace Scenarios.Cluster.Sandboxes;

/// <summary>The state of a node's network, which its Pods share.</summary>
public enum NetworkState
{
    Up,

    /// <summary>The kernel accepts connections, but nothing behind the ports answers, because the node's processes stand still.</summary>
    Frozen,

    /// <summary>The machine runs but is cut off: nothing comes in, nothing goes out; what runs on it can reach each other.</summary>
    CutOff,

    /// <summary>The machine is off: neighbours find nothing at its address.</summary>
    Off,
}
