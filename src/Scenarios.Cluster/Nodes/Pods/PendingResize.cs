namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>Why the resources that a Pod's spec asks for are not granted (kubernetes, pkg/kubelet/kubelet.go, canResizePod).</summary>
/// <param name="IsDeferred">Whether they may be granted later, when other Pods are gone; otherwise the node never has as much.</param>
internal sealed record PendingResize(bool IsDeferred, string Message)
{
    /// <summary>The reason of the Pod's condition.</summary>
    public string Reason => IsDeferred ? "Deferred" : "Infeasible";
}
