using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Cluster.Nodes.Volumes;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Processes.Scopes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Pod = Scenarios.Objects.Views.Core.Pod;
using PodSpec = Scenarios.Objects.Views.Core.PodSpec;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// One Pod on its node, from when it is bound until it is gone (kubernetes, pkg/kubelet/pod_workers.go and kuberuntime). Coroutines wait
/// for what takes time: those that let it run are killed when it is being ended, those that stop it run to their end.
/// </summary>
internal sealed class PodWorker
{
    private const string Pausing = "kubelet: pod";
    private const string Failing = "kubelet: failure";

    private readonly NodeContext _node;
    private readonly PodStatusWriter _status;
    private readonly ContainerKeeper _keeper;
    private readonly Action<PodWorker> _onGone;
    private VolumeRenewal? _renewal;
    private PodDeadline? _deadline;
    private PodResizing? _resizing;
    private bool _hasVolumes;
    private bool _isStopping;

    public PodWorker(NodeContext node, Pod pod, Action<PodWorker> onGone, ProbeStart startProbes)
    {
        _node = node;
        _onGone = onGone;
        Run = new PodRun(pod) { StartTime = node.Simulation.Now };
        Scope = new CoroutineScope(node.Simulation.Processes);
        Volumes = new PodVolumes(node, Run);
        _status = new PodStatusWriter(node, Run);
        _keeper = new ContainerKeeper(node, this, _status, startProbes);
    }

    public PodRun Run { get; }

    /// <summary>The coroutines that let the Pod run.</summary>
    public CoroutineScope Scope { get; private set; }

    /// <summary>Whether the Pod is being ended, or was lost with its machine.</summary>
    public bool IsEnding => Scope.IsKilled;

    public PodVolumes Volumes { get; }

    private VolumeRenewal Renewal => _renewal ??= new VolumeRenewal(_node, Run, Volumes, () => IsEnding);

    private PodTermination Termination => field ??= new PodTermination(_node, Run);

    /// <summary>What the downward API says at this moment.</summary>
    public PodFacts Facts() => new(Run.Pod, PodDns.HostnameOf(Run.Pod), Run.Address, _node.NodeAddress);

    /// <summary>Starts the Pod.</summary>
    public void Start() => Begin(StartUp());

    /// <summary>Lets a coroutine run until the Pod is being ended.</summary>
    public void Begin(Coroutine coroutine) => Scope.Run(coroutine, Failing);

    /// <summary>Lets a coroutine run to its end.</summary>
    public void Finish(Coroutine coroutine) => coroutine.Detach(_node.Simulation.Processes, Failing);

    /// <summary>Waits for this long, and while the kubelet stands still.</summary>
    /// <exception cref="ScopeKilledException">The Pod is being ended.</exception>
    public async Coroutine Pause(TimeSpan duration, Activity activity = Activity.Progress)
    {
        var scope = Scope;
        await scope.Sleep(duration, Pausing, activity);
        await PassStandstill(scope);
    }

    /// <summary>The same, but <see cref="ContainerSlot.NextLook"/> can end the wait early.</summary>
    /// <exception cref="ScopeKilledException">The Pod is being ended.</exception>
    public async Coroutine PauseUntilLook(ContainerSlot slot, TimeSpan duration)
    {
        var scope = Scope;
        var look = scope.Completion<Unit>();
        var timer = look.SetAfter(duration, Pausing, default, Activity.Background);
        slot.NextLook = look;
        try
        {
            await look;
        }
        finally
        {
            timer.Cancel();
            slot.NextLook = null;
        }

        await PassStandstill(scope);
    }

    private async Coroutine PassStandstill(CoroutineScope scope)
    {
        if (_node.Standstill.IsStill)
        {
            await _node.Standstill.Pass();
            scope.ThrowIfKilled();
        }
    }

    /// <summary>Waits for this long, and while the kubelet stands still, even if the Pod is being ended.</summary>
    private async Coroutine PauseToFinish(TimeSpan duration)
    {
        var over = new Completion<Unit>(_node.Simulation.Processes);
        over.SetAfter(duration, Pausing, default);
        await over;
        await _node.Standstill.Pass();
    }

    /// <summary>Takes over a Pod that is already running, as a restarted kubelet does, all in one instant.</summary>
    /// <param name="isBeginning">Whether the simulation is only beginning.</param>
    public void Adopt(bool isBeginning)
    {
        _hasVolumes = true;
        Run.StartTime = Run.Pod.Status.StartTime ?? Run.StartTime;
        PodSandbox.Add(_node, Run, Run.Pod.Status.PodIP);
        _keeper.Adopt(isLater: isBeginning && QuietPods.Includes(_node, Run.Pod, isProbed: !MirrorPod.Is(Run.Pod)));
    }

    /// <summary>Handles a newer object, which may ask the Pod to stop.</summary>
    public void Update(Pod pod)
    {
        var before = Run.Pod;
        Run.Pod = pod;
        Run.SyncedAt = _node.Simulation.Elapsed;
        if (pod.IsBeingDeleted)
        {
            Stop(Seconds.Span(pod.Metadata.DeletionGracePeriodSeconds ?? 30));
            return;
        }

        if (_hasVolumes && !HasSameFields(before, pod) && Volumes.ShowPod())
        {
            Renewal.Await(Run.SyncedAt);
        }

        _renewal?.Hasten();
        PodDeadline.Follow(ref _deadline, _node, this);
        _keeper.AddEphemeral();
        if (!ReferenceEquals(before.Spec.Tree, pod.Spec.Tree))
        {
            FollowSpec(before.Spec, pod.Spec);
        }
    }

    private void FollowSpec(PodSpec before, PodSpec spec)
    {
        foreach (var slot in Run.Slots)
        {
            var newest = spec.Containers.FirstOrDefault(container => container.Name == slot.Spec.Name);
            if (newest.Exists && newest.Image != before.Containers.FirstOrDefault(container => container.Name == slot.Spec.Name).Image)
            {
                _keeper.Redefine(slot, new ContainerSpec(newest with { Resources = new(slot.Granted ?? slot.Spec.Fields.Resources.Tree) }));
            }
        }

        PodResizing.Follow(ref _resizing, before, () => new PodResizing(_node, this, _keeper, _status), Run);
    }

    /// <summary>A ConfigMap or Secret of the Pod's namespace was added, changed or deleted.</summary>
    public void OnObject(ResourceType type, InformerChange change)
    {
        if (_hasVolumes && !IsEnding && Volumes.Keep(type, change))
        {
            Renewal.Await(Run.SyncedAt);
        }
    }

    /// <summary>The object is gone, so nothing is stopped gracefully any more.</summary>
    public void Abandon()
    {
        Scope.Kill();
        Termination.KillNow();
        PodSandbox.Remove(_node, Run);
        _onGone(this);
    }

    /// <summary>The kubelet resumes after a standstill: it reports what it knows.</summary>
    public void Report() => _status.WriteNow();

    /// <summary>The machine is switched off: its processes are gone, and nothing is reported.</summary>
    public void Crash()
    {
        foreach (var slot in Run.AllSlots)
        {
            slot.Lose();
        }

        Scope.Kill();
        Termination.KillNow();
    }

    /// <summary>
    /// The machine is back on: what ran has ended for unknown reasons, and starts again in a new sandbox (kuberuntime_manager.go,
    /// podSandboxChanged).
    /// </summary>
    /// <param name="pod">The Pod as the API server has it now.</param>
    /// <param name="booted">When the runtime found what was left of its containers.</param>
    public void Recover(Pod pod, DateTimeOffset booted)
    {
        var hadSandbox = Run.Sandbox is not null;
        PodSandbox.Remove(_node, Run);
        Run.Pod = pod;
        foreach (var slot in Run.AllSlots)
        {
            slot.FindLost(booted);
        }

        Scope = new CoroutineScope(_node.Simulation.Processes);
        if (!hadSandbox && Run.IsOver())
        {
            return;
        }

        Run.Address = Run.IsHostNetwork ? Run.Address : string.Empty;
        if (pod.IsBeingDeleted)
        {
            Update(pod);
        }
        else
        {
            Begin(StartAgain());
        }
    }

    private async Coroutine StartAgain()
    {
        _status.WriteNow();
        if (Run.IsOver())
        {
            return;
        }

        await Pause(_node.Latencies.MissSandbox());
        _node.Events.Normal(Run.Pod, "SandboxChanged", "Pod sandbox changed, it will be killed and re-created.");
        await PodSandbox.Make(_node, this);
        await _keeper.StartAll();
    }

    /// <summary>Every container has ended for good: sidecars are stopped, and the Pod keeps its object but loses its sandbox.</summary>
    public void OnContainersEnded()
    {
        if (!Run.AreContainersOver() || IsEnding)
        {
            return;
        }

        if (Run.InitSlots.Any(static slot => slot.Spec.IsSidecar && slot.IsRunning))
        {
            Finish(StopSidecars());
        }
        else
        {
            Termination.KillEphemeral();
            Finish(TearDown());
        }
    }

    /// <summary>Stops what is left of the Pod, after the kubelet has seen that it ended.</summary>
    private async Coroutine TearDown()
    {
        await PauseToFinish(_node.Latencies.TearDown());
        PodSandbox.Remove(_node, Run);
        _status.WriteNow();
    }

    /// <summary>The kubelet ends the Pod by itself; its object stays as failed.</summary>
    /// <param name="grace">How long its containers may take to stop; null for as long as the Pod's spec says.</param>
    public void Fail(string reason, string message, Action onEach, TimeSpan? grace = null, bool isDisruption = false)
    {
        if (!IsEnding && !Run.IsOver())
        {
            Run.Failure = new(reason, message);
            Run.IsDisrupted = isDisruption;
            Scope.Kill();
            Finish(End(onEach, grace ?? Seconds.Span(Run.Pod.Spec.TerminationGracePeriodSeconds)));
        }
    }

    private async Coroutine End(Action onEach, TimeSpan grace)
    {
        onEach();
        _status.WriteNow();
        await PauseToFinish(_node.Latencies.Eviction());
        onEach();
        await Termination.StopContainers(grace);
        PodSandbox.Remove(_node, Run);
        await PauseToFinish(Termination.UntilSeenStopped());
        Run.Conclude();
        onEach();
        _status.WriteNow();
    }

    private async Coroutine StopSidecars()
    {
        await Termination.StopSidecars(ContainerStop.Deadline(_node, Run));
        if (!IsEnding)
        {
            await PauseToFinish(_node.Latencies.Relist());
            PodSandbox.Remove(_node, Run);
            _status.WriteNow();
        }
    }

    /// <summary>Whether the fields that can change while a Pod runs, and that volumes show, are the same.</summary>
    private static bool HasSameFields(Pod before, Pod pod) =>
        before.Labels.Fields.Equals(pod.Labels.Fields) && before.Annotations.Fields.Equals(pod.Annotations.Fields);

    private void Stop(TimeSpan grace)
    {
        if (!_isStopping)
        {
            _isStopping = true;
            Scope.Kill();
            Finish(Terminate(grace));
        }
        else
        {
            Termination.Shorten(grace);
        }
    }

    private async Coroutine Terminate(TimeSpan grace)
    {
        if (!Run.IsOver() || Run.Sandbox is not null)
        {
            StopWaiting();
            await Termination.StopContainers(grace);
            PodSandbox.Remove(_node, Run);
            _status.WriteNow();
            await PauseToFinish(Termination.UntilSeenStopped());
            Run.Conclude();
            _status.WriteNow();
        }

        await PauseToFinish(_node.Latencies.DeleteObject());
        await _node.Uplink.Pass();
        var options = new DeleteOptions { GracePeriod = TimeSpan.Zero, PreconditionUid = Run.Pod.Uid };
        _node.Api.Delete(KnownResources.Pods, Run.Pod.Namespace, Run.Pod.Name, options);
    }

    /// <summary>
    /// Containers that have ended no longer wait for a restart, and the status says so. Why another one could not be started is forgotten
    /// (kubelet_pods.go, convertToAPIContainerStatuses: only of containers that are to be started again is the reason looked up).
    /// </summary>
    private void StopWaiting()
    {
        foreach (var slot in Run.AllSlots.Where(static slot => !slot.IsRunning))
        {
            if (slot.Current is not null)
            {
                slot.StopWaiting();
            }
            else if (slot.State is ContainerState.Waiting)
            {
                slot.Wait(PodRun.FirstWait(Run.Pod.Spec));
            }
        }

        _status.WriteNow();
    }

    private async Coroutine StartUp()
    {
        await Pause(_node.Latencies.FirstSync());
        _status.WriteNow();
        PodDeadline.Follow(ref _deadline, _node, this);
        await PodMount.Run(_node, this);
        _hasVolumes = true;
        await Pause(_node.Latencies.Mount());
        await PodSandbox.Make(_node, this);
        await _keeper.StartAll();
    }
}
