using Scenarios.Api.Quantities;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Admission.Limits;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Container = Scenarios.Objects.Views.Core.Container;
using Node = Scenarios.Objects.Views.Core.Node;
using Pod = Scenarios.Objects.Views.Core.Pod;
using PodPhase = Scenarios.Objects.Views.Core.PodPhase;
using PodSpec = Scenarios.Objects.Views.Core.PodSpec;
using ResourceResizeRestartPolicy = Scenarios.Objects.Views.Core.ResourceResizeRestartPolicy;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>
/// In-place resize of cpu and memory of running containers (kubernetes, pkg/kubelet/kubelet.go, canResizePod, and kuberuntime_manager.go,
/// doPodResizeAction): granted when the node has the resources, and applied in place or with a restart, as each container's policy says.
/// </summary>
internal sealed class PodResizing(NodeContext node, PodWorker worker, ContainerKeeper keeper, PodStatusWriter status)
{
    // A resize that has to wait is looked at again when the Pod is next synced.
    private static readonly TimeSpan SyncTime = TimeSpan.FromSeconds(60);

    private bool _isAwaited;

    private PodRun Run => worker.Run;

    /// <summary>Acts on the resources that the Pod's spec now asks for.</summary>
    /// <param name="resizing">Null until a resize is first requested; for most Pods that never happens.</param>
    public static void Follow(ref PodResizing? resizing, PodSpec before, Func<PodResizing> make, PodRun run)
    {
        if (ReferenceEquals(before.Tree, run.Pod.Spec.Tree) || (resizing is null && Wanted(run).Count == 0))
        {
            return;
        }

        (resizing ??= make()).Look();
    }

    private static List<(ContainerSlot Slot, ObjectValue Resources)> Wanted(PodRun run)
    {
        var wanted = new List<(ContainerSlot, ObjectValue)>();
        foreach (var slot in run.Slots.Concat(run.InitSlots.Where(static slot => slot.Spec.IsSidecar)))
        {
            var container = ContainerOf(run.Pod.Spec, slot.Spec.Name);
            if (container.Exists && !container.Resources.Tree.Equals(slot.Granted ?? slot.Spec.Fields.Resources.Tree))
            {
                wanted.Add((slot, container.Resources.Tree));
            }
        }

        return wanted;
    }

    private static Container ContainerOf(PodSpec spec, string name)
    {
        var container = spec.Containers.FirstOrDefault(candidate => candidate.Name == name);
        return container.Exists ? container : spec.InitContainers.FirstOrDefault(candidate => candidate.Name == name);
    }

    private void Look()
    {
        if (worker.IsEnding)
        {
            return;
        }

        var wanted = Wanted(Run);
        var refusal = wanted.Count == 0 ? null : Refusal();
        if (refusal is { IsDeferred: true })
        {
            worker.Begin(LookLater());
        }

        var isKnown = Equals(refusal, Run.ResizePending);
        Run.ResizePending = refusal;
        if (refusal is null && wanted.Count > 0)
        {
            foreach (var (slot, resources) in wanted)
            {
                slot.Grant(resources);
            }

            Run.IsResizing = true;
            worker.Begin(Give());
        }
        else if (isKnown)
        {
            return;
        }

        status.Request(node.Latencies.TellResize());
    }

    private async Coroutine LookLater()
    {
        if (_isAwaited)
        {
            return;
        }

        _isAwaited = true;
        try
        {
            await worker.Pause(SyncTime, Activity.Background);
        }
        finally
        {
            _isAwaited = false;
        }

        Look();
    }

    private async Coroutine Give()
    {
        await worker.Pause(node.Latencies.Resize());
        foreach (var slot in Run.Slots.Concat(Run.InitSlots).Where(static slot => slot.Granted is not null))
        {
            var newest = new ContainerSpec(slot.Spec.Fields with { Resources = new(slot.Granted!) });
            if (slot.IsRunning && NeedsRestart(slot))
            {
                keeper.Redefine(slot, newest, $"Container {slot.Spec.Name} resize requires restart");
            }
            else
            {
                slot.Resize(newest);
                slot.Current?.Limit(ContainerLimits.MemoryOf(newest.Fields), ContainerLimits.ProcessorsOf(newest.Fields));
            }
        }

        Run.IsResizing = false;
        status.WriteNow();
    }

    private bool NeedsRestart(ContainerSlot slot)
    {
        var policies = ContainerOf(Run.Pod.Spec, slot.Spec.Name).ResizePolicy;
        var (before, after) = (slot.Spec.Fields.Resources, new Objects.Views.Core.ResourceRequirements(slot.Granted!));
        return policies.Any(policy => policy.RestartPolicy == ResourceResizeRestartPolicy.RestartContainer
            && (before.Requests[policy.ResourceName] != after.Requests[policy.ResourceName]
                || before.Limits[policy.ResourceName] != after.Limits[policy.ResourceName]));
    }

    private PendingResize? Refusal()
    {
        if (node.Api.Get(KnownResources.Nodes, string.Empty, node.NodeName).Value is not { } found)
        {
            return null;
        }

        var allocatable = Node.Of(found).Status.Allocatable;
        var (cpu, memory) = RequestsOf(Run.Pod.Spec);
        var (allCpu, allMemory) = (Quantity.Of(allocatable.Fields["cpu"]).MilliValue, Quantity.Of(allocatable.Fields["memory"]).Value);
        if (memory > allMemory)
        {
            return new(IsDeferred: false,
                FormattableString.Invariant($"Node didn't have enough capacity: memory, requested: {memory}, capacity: {allMemory}"));
        }

        if (cpu > allCpu)
        {
            return new(IsDeferred: false,
                FormattableString.Invariant($"Node didn't have enough capacity: cpu, requested: {cpu}, capacity: {allCpu}"));
        }

        var (usedCpu, usedMemory) = Used();
        return Deferred("cpu", cpu, usedCpu, allCpu) ?? Deferred("memory", memory, usedMemory, allMemory);
    }

    private static PendingResize? Deferred(string what, long requested, long used, long capacity) => requested + used <= capacity
        ? null
        : new(IsDeferred: true, FormattableString.Invariant(
            $"Node didn't have enough resource: {what}, requested: {requested}, used: {used}, capacity: {capacity}"));

    /// <summary>What the node's other Pods have requested.</summary>
    private (long Cpu, long Memory) Used()
    {
        var (cpu, memory) = (0L, 0L);
        foreach (var pod in node.Informers.Of(KnownResources.Pods).Indexed<Pod>(Informer.ByNodeName, node.NodeName))
        {
            if (pod.Uid != Run.Pod.Uid && pod.Status.Phase is not (PodPhase.Succeeded or PodPhase.Failed))
            {
                var (otherCpu, otherMemory) = RequestsOf(pod.Spec);
                (cpu, memory) = (cpu + otherCpu, memory + otherMemory);
            }
        }

        return (cpu, memory);
    }

    private static (long Cpu, long Memory) RequestsOf(PodSpec spec)
    {
        var requests = PodAmounts.Requests(spec);
        return (requests.GetValueOrDefault("cpu", Quantity.Zero).MilliValue, requests.GetValueOrDefault("memory", Quantity.Zero).Value);
    }
}
