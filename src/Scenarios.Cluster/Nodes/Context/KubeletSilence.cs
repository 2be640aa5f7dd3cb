namespace Scenarios.Cluster.Nodes.Context;

/// <summary>How a kubelet does not answer whoever dials it.</summary>
internal enum KubeletSilence
{
    /// <summary>The machine is off, or cut off.</summary>
    Unreachable,

    /// <summary>The machine is there and its kubelet is not: nobody listens on the port.</summary>
    Refusing,

    /// <summary>All processes stand still: the kernel takes the connection, and nobody shakes hands.</summary>
    Hanging,
}
