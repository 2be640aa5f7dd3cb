namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>What a container of a Pod's spec does now. Only <see cref="ContainerSlot"/> changes it.</summary>
internal abstract record ContainerState
{
    private ContainerState()
    {
    }

    /// <summary>What follows the end of a run.</summary>
    public enum Sequel
    {
        /// <summary>No other run.</summary>
        Nothing,

        /// <summary>Another run, after what the kubelet may still have to wait for.</summary>
        Restart,

        /// <summary>Another run at once: the kubelet itself has stopped this one, because of a probe.</summary>
        RestartAtOnce,
    }

    /// <summary>It does not run, but is to be started.</summary>
    public sealed record Waiting(WaitingCause Cause) : ContainerState
    {
        private static readonly Waiting Creating = new(WaitingCause.Creating);
        private static readonly Waiting Initializing = new(WaitingCause.Initializing);

        /// <summary>Nearly all containers begin with one of the same two, which are made once.</summary>
        public static Waiting For(WaitingCause cause) => cause switch
        {
            WaitingCause.ContainerCreating => Creating,
            WaitingCause.PodInitializing => Initializing,
            _ => new(cause),
        };
    }

    /// <summary>It runs.</summary>
    /// <param name="IsReplaced">Whether the kubelet is stopping it because of a probe, and will start it again.</param>
    public sealed record Running(bool IsReplaced) : ContainerState
    {
        public static Running Undisturbed { get; } = new(IsReplaced: false);

        public static Running Replaced { get; } = new(IsReplaced: true);
    }

    /// <summary>Its last run has ended; or it never ran, and its Pod has ended, so that nobody knows how it would have ended.</summary>
    public sealed record Terminated(Sequel Next) : ContainerState
    {
        private static readonly Terminated[] All = [new(Sequel.Nothing), new(Sequel.Restart), new(Sequel.RestartAtOnce)];

        public static Terminated Before(Sequel next) => All[(int)next];
    }
}
