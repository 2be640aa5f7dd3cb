using System.Diagnostics;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>How statuses and Events say why a container waits.</summary>
internal static class WaitingTexts
{
    public static string ReasonOf(WaitingCause cause) => cause switch
    {
        WaitingCause.ContainerCreating => nameof(WaitingCause.ContainerCreating),
        WaitingCause.PodInitializing => nameof(WaitingCause.PodInitializing),
        WaitingCause.InvalidImageName => nameof(WaitingCause.InvalidImageName),
        WaitingCause.ErrImageNeverPull => nameof(WaitingCause.ErrImageNeverPull),
        WaitingCause.ErrImagePull => nameof(WaitingCause.ErrImagePull),
        WaitingCause.ImagePullBackOff => nameof(WaitingCause.ImagePullBackOff),
        WaitingCause.CreateContainerConfigError => nameof(WaitingCause.CreateContainerConfigError),
        WaitingCause.RunContainerError => nameof(WaitingCause.RunContainerError),
        WaitingCause.PostStartHookError => nameof(WaitingCause.PostStartHookError),
        WaitingCause.CrashLoopBackOff => nameof(WaitingCause.CrashLoopBackOff),
        _ => throw new UnreachableException(),
    };

    /// <summary>Empty for those that say all by their name.</summary>
    public static string MessageOf(WaitingCause cause) => cause switch
    {
        WaitingCause.InvalidImageName invalid => invalid.Fault,
        WaitingCause.ErrImageNeverPull never => $"Container image \"{never.Image}\" is not present with pull policy of Never",
        WaitingCause.ErrImagePull failed => failed.Error,
        WaitingCause.ImagePullBackOff backoff => $"{PullingOf(backoff)}: ErrImagePull: {backoff.Error}",
        WaitingCause.CreateContainerConfigError wrong => wrong.Error,
        WaitingCause.RunContainerError failed => failed.Error,
        WaitingCause.PostStartHookError failed => failed.Fault,
        WaitingCause.CrashLoopBackOff loop =>
            $"back-off {GoDuration.Format(loop.Delay)} restarting failed container={loop.Container} pod={loop.Pod}",
        _ => string.Empty,
    };

    /// <summary>The Event's message, with which the status's message begins.</summary>
    public static string PullingOf(WaitingCause.ImagePullBackOff backoff) => $"Back-off pulling image \"{backoff.Image}\"";
}
