namespace Scenarios.Kubectl.Debug;

/// <summary>The ways to debug something.</summary>
internal enum DebugStyle
{
    /// <summary>A container added to the running Pod.</summary>
    Ephemeral,

    /// <summary>A changed copy of the Pod.</summary>
    Copy,

    /// <summary>A Pod that sees a node from inside.</summary>
    Node,
}
