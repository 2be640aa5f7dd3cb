using Scenarios.Cluster.ApiServer.Usage;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Nodes.Usage;

/// <summary>What a kubelet would have reported of its node at an instant, computed from what ran there.</summary>
internal static class UsageReport
{
    private const long Page = 4096;
    private const long MegaByte = 1024 * 1024;

    // How long a node had been up when its containers were started.
    private static readonly TimeSpan Boot = TimeSpan.FromDays(6);

    // The kubelet, the runtime and the other processes of a machine.
    private static readonly UsageEntry System = new(0.042, 410 * MegaByte);

    /// <param name="instant">As time since the simulation began.</param>
    public static NodeUsage At(NodeContext node, IReadOnlyList<PodWorker> workers, TimeSpan instant)
    {
        var began = node.Simulation.Now - node.Simulation.Elapsed;
        var containers = new List<ContainerUsage>();
        foreach (var worker in workers)
        {
            foreach (var slot in worker.Run.AllSlots)
            {
                if (RunAt(slot, began + instant) is { } run && SampleOf(run, began, began + instant) is { } sample)
                {
                    containers.Add(new ContainerUsage(worker.Run.Pod.Namespace, worker.Run.Pod.Name, run.Name, sample));
                }
            }
        }

        return new NodeUsage(SystemOf(node.NodeName, began - Boot, began + instant), containers);
    }

    /// <summary>How much memory a container uses now, in bytes.</summary>
    public static long MemoryOf(Container container) => Amount(container.Needs, container.Id) + container.Account.Held;

    private static Container? RunAt(ContainerSlot slot, DateTimeOffset then) =>
        Ran(slot.Current, then) ? slot.Current : Ran(slot.Previous, then) ? slot.Previous : null;

    private static bool Ran(Container? container, DateTimeOffset then) =>
        container?.Main is not null && container.StartedAt <= then && (container.ExitCode is null || container.FinishedAt > then);

    private static UsageSample? SampleOf(Container container, DateTimeOffset began, DateTimeOffset then)
    {
        if (SampleClock.LastBefore(container.StartedAt, container.Id, then) is not { } look)
        {
            return null;
        }

        var elapsed = look.Taken - began;
        var used = Idle(container.Needs, container.Id, container.StartedAt, look) + container.Account.UsedAt(elapsed);
        var memory = Amount(container.Needs, container.Id) + container.Account.HeldAt(elapsed);
        return new UsageSample(container.StartedAt, look.Taken, used, memory);
    }

    private static UsageSample SystemOf(string name, DateTimeOffset booted, DateTimeOffset then)
    {
        var look = SampleClock.LastBefore(booted, name, then)!.Value;
        return new UsageSample(booted, look.Taken, Idle(System, name, booted, look), Amount(System, name));
    }

    // An idle process uses a little more at some times and a little less at others.
    private static double Idle(UsageEntry needs, string identity, DateTimeOffset started, (DateTimeOffset Taken, long Number) look) =>
        needs.Processors * ((look.Taken - started).TotalSeconds + SampleClock.Chance(identity, look.Number));

    // Varied, because no two containers of the same program use exactly the same.
    private static long Amount(UsageEntry needs, string identity) =>
        (long)(needs.Memory * (0.94 + (0.12 * SampleClock.Chance(identity, -1)))) / Page * Page;
}
