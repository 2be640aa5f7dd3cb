namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// Why a container waits (kubernetes, pkg/kubelet/kubelet_pods.go, container/sync_result.go, images/types.go, kuberuntime_container.go).
/// Each has the name that it has in a status; <see cref="WaitingTexts"/> writes it.
/// </summary>
internal abstract record WaitingCause
{
    private WaitingCause()
    {
    }

    public static WaitingCause Creating { get; } = new ContainerCreating();

    public static WaitingCause Initializing { get; } = new PodInitializing();

    /// <summary>Nothing else is known.</summary>
    public sealed record ContainerCreating : WaitingCause;

    /// <summary>Init containers come first.</summary>
    public sealed record PodInitializing : WaitingCause;

    public sealed record InvalidImageName(string Fault) : WaitingCause;

    /// <summary>The image is not on the node, and must not be pulled.</summary>
    public sealed record ErrImageNeverPull(string Image) : WaitingCause;

    public sealed record ErrImagePull(string Error) : WaitingCause;

    /// <summary>The image is not pulled again yet.</summary>
    /// <param name="Error">Why the last pull failed.</param>
    public sealed record ImagePullBackOff(string Image, string Error) : WaitingCause;

    /// <summary>What its spec refers to is missing or wrong.</summary>
    public sealed record CreateContainerConfigError(string Error) : WaitingCause;

    /// <summary>The runtime could not start it.</summary>
    public sealed record RunContainerError(string Error) : WaitingCause;

    public sealed record PostStartHookError(string Fault) : WaitingCause;

    /// <summary>It ended, and is not started again yet.</summary>
    /// <param name="Delay">The whole delay between the two runs.</param>
    /// <param name="Pod">The Pod's name, namespace and UID, as the kubelet's log has them.</param>
    public sealed record CrashLoopBackOff(TimeSpan Delay, string Container, string Pod) : WaitingCause;
}
