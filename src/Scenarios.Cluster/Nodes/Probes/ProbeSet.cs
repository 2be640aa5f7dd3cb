using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Probe = Scenarios.Objects.Views.Core.Probe;

namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>
/// The probes of one run of a container (kubernetes, pkg/kubelet/prober): startup first, then liveness and readiness concurrently.
/// </summary>
internal sealed class ProbeSet : IContainerProbes
{
    private readonly NodeContext _node;
    private readonly PodWorker _worker;
    private readonly ContainerSlot _slot;
    private readonly PodStatusWriter _status;
    private readonly Container _container;
    private readonly List<ProbeTimer> _timers = [];
    private ScheduledEvent? _look;

    private ProbeSet(NodeContext node, PodWorker worker, ContainerSlot slot, PodStatusWriter status)
    {
        _node = node;
        _worker = worker;
        _slot = slot;
        _status = status;
        _container = slot.Current!;
    }

    /// <summary>Starts the probes in the spec; a container without probes is started and ready at once.</summary>
    public static void Start(NodeContext node, PodWorker worker, ContainerSlot slot, PodStatusWriter status)
    {
        if (MirrorPod.Is(worker.Run.Pod))
        {
            // Its probes would query the simulation itself.
            slot.BeProbed(null, isStarted: true, isReady: true);
            return;
        }

        var isStarted = !slot.Spec.Fields.StartupProbe.Exists;
        var isReady = isStarted && !slot.Spec.Fields.ReadinessProbe.Exists;
        if (isReady && !slot.Spec.Fields.LivenessProbe.Exists)
        {
            slot.BeProbed(null, isStarted, isReady);
            return;
        }

        var set = new ProbeSet(node, worker, slot, status);
        slot.BeProbed(set, isStarted, isReady);
        if (set._container.IsAdopted)
        {
            set.Begin();
        }
        else
        {
            set._look = node.Simulation.Schedule(node.Latencies.Relist(), "kubelet: container runs", set.OnLook);
        }
    }

    /// <summary>
    /// Probing begins when the kubelet has seen that the container runs: until then there is nothing to probe (worker.go, doProbe). The
    /// status is written first.
    /// </summary>
    private void OnLook()
    {
        _look = null;
        _status.WriteNow();
        Begin();
    }

    private void Begin()
    {
        if (!TryAdd(_slot.Spec.Fields.StartupProbe, "Startup", OnStartup))
        {
            StartOthers();
        }
    }

    private void StartOthers()
    {
        TryAdd(_slot.Spec.Fields.LivenessProbe, "Liveness", OnLiveness);
        if (!TryAdd(_slot.Spec.Fields.ReadinessProbe, "Readiness", OnReadiness))
        {
            SetReady(true);
        }
    }

    private bool TryAdd(Probe probe, string kind, Action<bool> onVerdict)
    {
        if (!probe.Exists)
        {
            return false;
        }

        var timer = new ProbeTimer(_node, new ProbeSpec(probe, kind), new ProbeRunner(_node, _worker, _slot, probe), onVerdict, Warn);
        _timers.Add(timer);
        timer.Start(FirstAfter(new ProbeSpec(probe, kind)), isProgress: kind != "Liveness" && !_container.IsAdopted);
        return true;
    }

    /// <summary>
    /// Each probe has a ticker with its period, which started with the Pod. Probes that can make a Pod ready run at once and restart their
    /// ticker. With an initial delay, a probe lets ticks pass (worker.go, run and doProbe; prober_manager.go, UpdatePodStatus).
    /// </summary>
    private TimeSpan FirstAfter(ProbeSpec spec)
    {
        var now = _node.Simulation.Now;
        var wait = TimeSpan.Zero;
        if (spec.Kind != "Readiness")
        {
            var ticks = Math.Floor((now - _worker.Run.StartTime) / spec.Period) + 1;
            wait = (_worker.Run.StartTime + (spec.Period * ticks)) - now;
        }

        // Compared in whole seconds; a container that was taken over has been running for a long time.
        while (!_container.IsAdopted && Math.Floor((now + wait - _container.StartedAt).TotalSeconds) < spec.InitialDelay.TotalSeconds)
        {
            wait += spec.Period;
        }

        return wait + _node.Latencies.Probe();
    }

    private void Warn(string message) => _node.Events.Warning(_worker.Run.Pod, "Unhealthy", message, EventPaths.Of(_slot));

    private void OnStartup(bool succeeded)
    {
        Stop();
        if (!succeeded)
        {
            Kill("startup");
            return;
        }

        _slot.NoteStarted();
        _status.Request(TimeSpan.Zero);
        StartOthers();
    }

    /// <summary>
    /// A Pod that is no longer ready is synced, and a sync runs its readiness probe once more (prober_manager.go, UpdatePodStatus).
    /// </summary>
    private void OnReadiness(bool succeeded)
    {
        var wasReady = _slot.IsReady;
        SetReady(succeeded);
        if (wasReady && !succeeded)
        {
            _timers[^1].AskAtOnce();
        }
    }

    private void OnLiveness(bool succeeded)
    {
        if (!succeeded)
        {
            Stop();
            Kill("liveness");
        }
    }

    private void SetReady(bool isReady)
    {
        if (_slot.IsReady != isReady)
        {
            _slot.NoteReady(isReady);
            _status.Request(TimeSpan.Zero);
        }
    }

    private void Kill(string probe)
    {
        // A Pod that ends with its containers is killed as a whole (kuberuntime_manager.go, computePodActions).
        var isRestarted = _worker.Run.IsRestarted(_slot, Process.KilledExitCode);
        var endsPod = !isRestarted && _worker.Run.Slots.All(slot => slot == _slot || !slot.IsRunning);
        if (isRestarted)
        {
            _slot.Replace();
        }

        var message = endsPod ? $"Stopping container {_slot.Spec.Name}"
            : $"Container {_slot.Spec.Name} failed {probe} probe{(isRestarted ? ", will be restarted" : string.Empty)}";
        _worker.Finish(ContainerStop.Run(_node, _worker.Run, _slot, message, ContainerStop.Deadline(_node, _worker.Run)));
    }

    public void Wake()
    {
        foreach (var timer in _timers)
        {
            timer.Wake();
        }
    }

    public void Stop()
    {
        _look?.Cancel();
        _look = null;
        foreach (var timer in _timers)
        {
            timer.Stop();
        }

        _timers.Clear();
    }
}
