namespace Scenarios.Cluster.Sandboxes;

/// <summary>What a node's network does, and with it that of its Pods.</summary>
public enum NetworkState
{
    Up,

    /// <summary>The kernel accepts connections, and nobody behind the ports answers: the node's processes stand still.</summary>
    Frozen,

    /// <summary>The machine runs and is cut off: nothing comes in, nothing goes out; what is on it reaches each other.</summary>
    CutOff,

    /// <summary>The machine is off: neighbours find nobody under its address.</summary>
    Off,
}
