using Scenarios.Kernel.Processes;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// One container of a Pod's spec across all its runs: its state, and the transitions between states. Nothing else changes the state.
/// </summary>
/// <param name="first">Why it waits at first.</param>
internal sealed class ContainerSlot(ContainerSpec spec, bool isInit, WaitingCause first)
{
    private ContainerSpec? _newest;
    private WaitingCause? _refusal;
    private bool _wasLookedAt;

    /// <summary>The spec as of the last attempt to start it.</summary>
    public ContainerSpec Spec { get; private set; } = spec;

    public bool IsInit { get; } = isInit;

    /// <summary>
    /// Whether it was added to the running Pod for debugging: runs once, has no probes, and does not affect the Pod's state.
    /// </summary>
    public bool IsEphemeral { get; init; }

    public Backoff RestartBackoff => field ??= new();

    public ContainerState State { get; private set; } = ContainerState.Waiting.For(first);

    /// <summary>The latest run; null before the first.</summary>
    public Container? Current { get; private set; }

    /// <summary>The run before the latest.</summary>
    public Container? Previous { get; private set; }

    /// <summary>The run before what its state tells of: while it waits, the latest one.</summary>
    public Container? Last => State is ContainerState.Waiting ? Current : Previous;

    public int RestartCount { get; private set; }

    /// <summary>The wait for the kubelet's next look, which ends when this is set; null when nothing waits.</summary>
    public Completion<Unit>? NextLook { get; set; }

    /// <summary>Its probes; null when there are none.</summary>
    public IContainerProbes? Probes { get; private set; }

    /// <summary>Whether the startup probe has succeeded, or there is none.</summary>
    public bool IsStarted { get; private set; }

    /// <summary>Whether the readiness probe succeeds, or there is none.</summary>
    public bool IsReady { get; private set; }

    /// <summary>The resources that the kubelet has granted but not applied yet; null when all are applied.</summary>
    public ObjectValue? Granted { get; private set; }

    public bool IsRunning => State is ContainerState.Running;

    /// <summary>Whether its state is that it runs or has ended, not that it waits.</summary>
    public bool HasRun => State is not ContainerState.Waiting;

    /// <summary>Whether it has ended and will not start again.</summary>
    public bool HasEnded => State is ContainerState.Terminated { Next: ContainerState.Sequel.Nothing };

    /// <summary>
    /// Whether the machine was switched off while its latest run ran: how that ended is unknown, until the container is started again.
    /// </summary>
    public bool IsLost => Current is { IsLost: true };

    /// <summary>
    /// The exit code of its last run; for a waiting container, of the run before the wait. An unknown one counts as killed.
    /// </summary>
    public int? LastExitCode => Current is { } current ? current.ExitCode : HasEnded ? 137 : null;

    /// <summary>Another run begins.</summary>
    /// <exception cref="InvalidOperationException">It runs.</exception>
    public void Begin(Container container)
    {
        RefuseIf(IsRunning, "begins");
        if (Current is not null)
        {
            Previous = Current;
            RestartCount++;
        }

        (Current, State) = (container, ContainerState.Running.Undisturbed);
    }

    /// <summary>It ran before the simulation began, and the kubelet takes it over.</summary>
    public void Adopt(int restarts, bool isReady) => (RestartCount, IsReady, IsStarted) = (restarts, isReady, true);

    /// <summary>The kubelet is stopping it because of a probe, and will start it again.</summary>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public void Replace()
    {
        RefuseIf(!IsRunning, "is replaced");
        State = ContainerState.Running.Replaced;
    }

    /// <summary>The run is over.</summary>
    /// <param name="willRestart">Whether there will be another.</param>
    /// <exception cref="InvalidOperationException">It does not run.</exception>
    public void End(bool willRestart)
    {
        RefuseIf(!IsRunning, "ends");
        var next = !willRestart ? ContainerState.Sequel.Nothing
            : State is ContainerState.Running { IsReplaced: true } ? ContainerState.Sequel.RestartAtOnce : ContainerState.Sequel.Restart;
        (State, IsReady, IsStarted) = (ContainerState.Terminated.Before(next), false, false);
        Probes?.Stop();
    }

    /// <summary>It does not run, and waits.</summary>
    /// <exception cref="InvalidOperationException">It runs.</exception>
    public void Wait(WaitingCause cause)
    {
        RefuseIf(IsRunning, "waits");
        State = ContainerState.Waiting.For(cause);
    }

    /// <summary>
    /// An attempt to start it, or to keep it running, has failed. Its state stays until <see cref="TellRefusal"/>, when the kubelet looks
    /// at the Pod again.
    /// </summary>
    public void Refuse(WaitingCause cause) => _refusal = cause;

    /// <summary>Nothing is in the way of starting it.</summary>
    public void Accept() => _refusal = null;

    /// <summary>It waits for the reason for which the last attempt to start it failed; its state stays if there is none.</summary>
    /// <exception cref="InvalidOperationException">It runs.</exception>
    public void TellRefusal()
    {
        if (_refusal is { } refusal)
        {
            Wait(refusal);
        }
    }

    /// <summary>The kubelet is about to look again after a failed attempt to start it.</summary>
    /// <returns>Whether it does so for the first time.</returns>
    public bool TryLookFirst()
    {
        var isFirst = !_wasLookedAt;
        _wasLookedAt = true;
        return isFirst;
    }

    /// <summary>
    /// Ends all waiting: the state is how its last run ended (kubernetes, pkg/kubelet/kubelet_pods.go). What was left of the run before has
    /// been cleaned away (kubelet.go, cleanUpContainersInPod).
    /// </summary>
    public void StopWaiting()
    {
        Previous = null;
        if (Current is not null && !IsRunning)
        {
            State = ContainerState.Terminated.Before(ContainerState.Sequel.Nothing);
        }
    }

    /// <summary>
    /// The Pod is over: if the container never ran, nobody knows how it would have ended (kubernetes, status_manager.go, TerminatePod).
    /// </summary>
    public void Conclude()
    {
        if (Current is null)
        {
            State = ContainerState.Terminated.Before(ContainerState.Sequel.Nothing);
        }
    }

    /// <summary>Its machine is being switched off.</summary>
    public void Lose() => Current?.IsLost = IsRunning;

    /// <summary>The machine is back on, and the runtime finds what is left of the container.</summary>
    public void FindLost(DateTimeOffset now)
    {
        if (Current is { IsLost: true } lost)
        {
            lost.ExitCode = 255;
            lost.EndedBy = new("Unknown", string.Empty);
            lost.FinishedAt = now;
        }
    }

    /// <summary>The run that has begun is probed from now on.</summary>
    /// <param name="probes">Null for none.</param>
    public void BeProbed(IContainerProbes? probes, bool isStarted, bool isReady) =>
        (Probes, IsStarted, IsReady) = (probes, isStarted, isReady);

    /// <summary>The startup probe has succeeded.</summary>
    public void NoteStarted() => IsStarted = true;

    /// <summary>The readiness probe has said so.</summary>
    public void NoteReady(bool isReady) => IsReady = isReady;

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

    /// <summary>The kubelet will give it these resources.</summary>
    public void Grant(ObjectValue resources) => Granted = resources;

    /// <summary>Records that the granted resources have been applied.</summary>
    public void Resize(ContainerSpec newest) => (Spec, Granted) = (newest, null);

    private void RefuseIf(bool isImpossible, string transition)
    {
        if (isImpossible)
        {
            throw new InvalidOperationException($"The container {Spec.Name} {transition}, but its state is {State}.");
        }
    }
}
