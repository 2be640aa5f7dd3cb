using Scenarios.Cluster.Nodes.Faults;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Faults;

/// <summary>A load that the running Pods of a target share: every second it is divided among those there are.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="load">The load of one Pod, without an amount.</param>
/// <param name="total">The number of processors of all.</param>
/// <param name="containers">Finds the Pods.</param>
/// <param name="change">Replaces the old share by the new one.</param>
internal sealed class SharedLoad(
    Simulation simulation, PodFault load, double total, ContainerFinder containers, Action<PodFault, PodFault> change)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private ScheduledEvent? _next;

    /// <summary>The current share.</summary>
    public PodFault Share { get; private set; } = load;

    public void Begin()
    {
        var pods = new HashSet<string>(StringComparer.Ordinal);
        var idle = 0.0;
        containers.ForEachRunning((pod, slot) =>
        {
            if (Share.IsOf(pod, slot.Spec.Name))
            {
                pods.Add(pod.Uid);
                idle = Math.Max(idle, slot.Current!.IdleProcessors);
            }
        });

        // What a program uses without requests is part of the total.
        var share = Share with { Processors = Math.Max(0, (total / Math.Max(1, pods.Count)) - idle) };
        if (share != Share)
        {
            change(Share, share);
            Share = share;
        }

        _next = simulation.Schedule(Interval, "load: shares", Begin, Activity.Background);
    }

    public void End() => _next?.Cancel();
}
