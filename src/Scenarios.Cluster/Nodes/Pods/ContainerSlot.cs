using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>One container of a Pod's spec over all its runs.</summary>
internal sealed class ContainerSlot(ContainerSpec spec, bool isInit)
{
    private ContainerSpec? _newest;

    /// <summary>As the last attempt to start it found it.</summary>
    public ContainerSpec Spec { get; private set; } = spec;

    public bool IsInit { get; } = isInit;

    /// <summary>Added to the running Pod to look at it: runs once, has no probes, and counts for nothing.</summary>
    public bool IsEphemeral { get; init; }

    public Backoff RestartBackoff => field ??= new();

    /// <summary>The newest run; null before the first.</summary>
    public Container? Current
    {
        get;
        set => (field, IsLost) = (value, false);
    }

    /// <summary>The run before that one.</summary>
    public Container? Previous { get; set; }

    public int RestartCount { get; set; }

    /// <summary>Why it does not run, as the status tells it; null while it runs or has ended for good.</summary>
    public StateReason? Waiting { get; set; }

    /// <summary>What the last attempt to start it came to, which the status tells at the next look; null where it started.</summary>
    public StateReason? Refusal { get; set; }

    /// <summary>How often the kubelet looked again after an attempt that came to nothing.</summary>
    public int Looks { get; set; }

    /// <summary>Ends the wait for the next look; null while nobody waits.</summary>
    public Action? LookNow { get; set; }

    /// <summary>The startup probe succeeded, or there is none.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The readiness probe succeeds, or there is none.</summary>
    public bool IsReady { get; set; }

    public Action? StopProbes { get; set; }

    /// <summary>Lets probes ask again that have stopped asking, for their answer could not change; null where there are none.</summary>
    public Action? WakeProbes { get; set; }

    public bool IsRunning => Current is { IsRunning: true };

    /// <summary>It never ran, and its Pod is over.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Its last run has ended, and there will be another.</summary>
    public bool WillRestart { get; set; }

    /// <summary>Ended, and not about to start again.</summary>
    public bool HasEnded => IsUnknown || (Current?.ExitCode is not null && Waiting is null && !WillRestart);

    /// <summary>Its last run; for a container that waits, the one it waits after. One that is unknown counts as killed.</summary>
    public int? LastExitCode => IsUnknown ? 137 : Current?.ExitCode;

    /// <summary>The Pod's spec has another image for it now.</summary>
    public void Redefine(ContainerSpec newest) => _newest = newest;

    /// <summary>Takes over what the Pod's spec says now.</summary>
    /// <returns>False where that is nothing new.</returns>
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

    /// <summary>The resources that the kubelet has granted it and not given it yet; null where it has all.</summary>
    public ObjectValue? Granted { get; set; }

    /// <summary>It has them.</summary>
    public void Resize(ContainerSpec newest) => (Spec, Granted) = (newest, null);

    /// <summary>A probe made the kubelet stop it, to start it again in the same breath.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>
    /// It waits for nothing any more: its state is how its last run ended (kubernetes, pkg/kubelet/kubelet_pods.go). What was
    /// left of the run before has been cleaned away (kubelet.go, cleanUpContainersInPod).
    /// </summary>
    public void StopWaiting()
    {
        (WillRestart, Previous) = (false, null);
        if (Current is not null)
        {
            Waiting = null;
        }
    }

    /// <summary>Its machine was switched off while it ran: how it ended nobody knows, until it is started again.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Its machine is being switched off.</summary>
    public void Lose() => IsLost = IsRunning;

    /// <summary>Its machine is back, and the runtime finds what is left of it.</summary>
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
    /// Its Pod is over: if it never ran nobody knows how it would have ended (kubernetes, status_manager.go, TerminatePod).
    /// </summary>
    public void Conclude()
    {
        if (Current is null)
        {
            (Waiting, IsUnknown) = (null, true);
        }
    }
}
