using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// Decides when a running Pod's volumes are written again. The kubelet does so whenever it syncs the Pod: when the Pod changes, and
/// otherwise a minute to a minute and a half after the last sync (kubernetes, pkg/kubelet/pod_workers.go, completeWork). It watches the
/// objects that Pods refer to, so no cache adds a delay (configMapAndSecretChangeDetectionStrategy: Watch). Syncs with nothing new are not
/// simulated: an instance is created when something first changes.
/// </summary>
/// <param name="isEnding">Whether the Pod's processes are being ended: nothing is written for them.</param>
internal sealed class VolumeRenewal(NodeContext node, IMountingPod pod, PodVolumes volumes, Func<bool> isEnding)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The delay of a requested sync: two loops of the volume manager check every 100 ms (volumemanager/volume_manager.go).
    /// </summary>
    private static readonly (TimeSpan Minimum, TimeSpan Maximum) Remount = (TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(300));

    /// <summary>How often the sync loop checks which Pods are due (kubelet.go, syncLoop).</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly SeededRandom _random = node.Simulation.Random($"kubelet/{node.NodeName}/volumes/{pod.Pod.Uid}");
    private readonly MountBackoff _backoff = new();
    private ScheduledEvent? _next;

    /// <summary>Something that the volumes show has changed: schedules them to show it after the next sync.</summary>
    /// <param name="synced">When the Pod was last synced, as time since the simulation began.</param>
    public void Await(TimeSpan synced)
    {
        if (_next is not null)
        {
            return;
        }

        var next = synced;
        while (next <= node.Simulation.Elapsed)
        {
            next += _random.Between(Period, Period * 1.5);
        }

        Schedule(next - node.Simulation.Elapsed + _random.Between(Remount.Minimum, Remount.Maximum + Tick));
    }

    /// <summary>The Pod is being synced: a pending change is written now.</summary>
    public void Hasten()
    {
        if (_next is { } awaited)
        {
            awaited.Cancel();
            Schedule(_random.Between(Remount.Minimum, Remount.Maximum));
        }
    }

    private void Schedule(TimeSpan delay) => _next = node.Simulation.Schedule(delay, "kubelet: volumes", Renew, Activity.Background);

    private void Renew()
    {
        _next = null;
        if (isEnding())
        {
            return;
        }

        if (volumes.Renew() is not { } fault)
        {
            _backoff.Reset();
            return;
        }

        node.Events.Warning(pod.Pod, "FailedMount", fault);
        Schedule(_backoff.Next());
    }
}
