using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>One container of a Pod's spec across all its runs.</summary>
internal sealed class ContainerSlot(ContainerSpec spec, bool isInit)
{
    private ContainerSpec? _newest;

    /// <summary>The spec as of the last attempt to start it.</summary>
    public ContainerSpec Spec { get; private set; } = spec;

    public bool IsInit { get; } = isInit;

    /// <summary>
    /// Whether it was added to the running Pod for debugging: runs once, has no probes, and does not affect the Pod's state.
    /// </summary>
    public bool IsEphemeral { get; init; }

    public Backoff RestartBackoff => field ??= new();

    /// <summary>The latest run; null before the first.</summary>
    public Container? Current
    {
        get;
        set => (field, IsLost) = (value, false);
    }

    /// <summary>The run before the latest.</summary>
    public Container? Previous { get; set; }

    public int RestartCount { get; set; }

    /// <summary>Why it is not running, as the status says it; null while it runs or has ended for good.</summary>
    public StateReason? Waiting { get; set; }

    /// <summary>Why the last attempt to start it failed, which the status shows at the next look; null when it started.</summary>
    public StateReason? Refusal { get; set; }

    /// <summary>How often the kubelet looked again after a failed attempt to start it.</summary>
    public int Looks { get; set; }

    /// <summary>Ends the wait for the next look; null when nothing waits.</summary>
    public Action? LookNow { get; set; }

    /// <summary>Whether the startup probe has succeeded, or there is none.</summary>
    public bool IsStarted { get; set; }

    /// <summary>Whether the readiness probe succeeds, or there is none.</summary>
    public bool IsReady { get; set; }

    public Action? StopProbes { get; set; }

    /// <summary>Resumes probes that paused because their answer could not change; null when there are none.</summary>
    public Action? WakeProbes { get; set; }

    public bool IsRunning => Current is { IsRunning: true };

    /// <summary>Whether its state is that it runs or has ended, not that it waits.</summary>
    public bool HasRun => Waiting is null && (Current is not null || IsUnknown);

    /// <summary>Whether it never ran and its Pod is over.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether its last run has ended and there will be another.</summary>
    public bool WillRestart { get; set; }

    /// <summary>Whether it has ended and will not start again.</summary>
    public bool HasEnded => IsUnknown || (Current?.ExitCode is not null && Waiting is null && !WillRestart);

    /// <summary>
    /// The exit code of its last run; for a waiting container, of the run before the wait. An unknown one counts as killed.
    /// </summary>
    public int? LastExitCode => IsUnknown ? 137 : Current?.ExitCode;

    /// <summary>Begins another run.</summary>
    public void Begin(Container container)
    {
        if (Current is not null)
        {
            Previous = Current;
            RestartCount++;
        }

        Current = container;
        (Waiting, WillRestart, IsReplaced) = (null, false, false);
    }

    /// <summary>The run is over.</summary>
    /// <param name="willRestart">Whether there will be another.</param>
    public void End(bool willRestart)
    {
        (WillRestart, IsReady, IsStarted) = (willRestart, false, false);
        StopProbes?.Invoke();
    }

    /// <summary>Records that the Pod's spec now has another image for it.</summary>
    public void Redefine(ContainerSpec newest) => _newest = newest;

    /// <summary>Switches to what the Pod's spec says now.</summary>
    /// <returns>False when nothing has changed.</returns>
    public bool TryRedefine()
    {
        if (_newest is not { } newest)
        {
            return false;
        }

        Resize(newest);
        _newest = null;
        return true;
    }

    /// <summary>The resources that the kubelet has granted but not applied yet; null when all are applied.</summary>
    public ObjectValue? Granted { get; set; }

    /// <summary>Records that the granted resources have been applied.</summary>
    public void Resize(ContainerSpec newest) => (Spec, Granted) = (newest, null);

    /// <summary>Whether the kubelet stopped it because of a probe, and restarts it at once.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>
    /// Ends all waiting: the state is how its last run ended (kubernetes, pkg/kubelet/kubelet_pods.go). What was left of the run before has
    /// been cleaned away (kubelet.go, cleanUpContainersInPod).
    /// </summary>
    public void StopWaiting()
    {
        (WillRestart, Previous) = (false, null);
        if (Current is not null)
        {
            Waiting = null;
        }
    }

    /// <summary>Whether its machine was switched off while it ran: how it ended is unknown, until it is started again.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Records that its machine is being switched off.</summary>
    public void Lose() => IsLost = IsRunning;

    /// <summary>The machine is back on, and the runtime finds what is left of the container.</summary>
    public void FindLost(DateTimeOffset now)
    {
        if (IsLost && Current is { } lost)
        {
            lost.ExitCode = 255;
            lost.EndedBy = new("Unknown", string.Empty);
            lost.FinishedAt = now;
        }
    }

    /// <summary>
    /// The Pod is over: if the container never ran, nobody knows how it would have ended (kubernetes, status_manager.go, TerminatePod).
    /// </summary>
    public void Conclude()
    {
        if (Current is null)
        {
            (Waiting, IsUnknown) = (null, true);
        }
    }
}
