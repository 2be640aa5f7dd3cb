using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Nodes.Pods;
using Scenarios.Cluster.Nodes.Usage;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes;

/// <summary>
/// Memory pressure on a node and the kubelet's response: it sets a condition, and evicts one Pod after the other while the pressure lasts
/// (kubernetes, pkg/kubelet/eviction/eviction_manager.go).
/// </summary>
internal sealed class MemoryShortage(NodeContext node, Kubelet kubelet)
{
    /// <summary>A Pod with at least this priority is critical (pkg/apis/scheduling/types.go, SystemCriticalPriority).</summary>
    private const long Critical = 2_000_000_000;

    // How often the kubelet looks (monitoringInterval), and how long the pressure must have been gone
    // (--eviction-pressure-transition-period).
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Transition = TimeSpan.FromMinutes(5);

    // The grace period of Pods evicted at a hard threshold (immediateEvictionGracePeriodSeconds).
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private bool _isShort;
    private bool _isTold;
    private ScheduledEvent? _next;

    public void Begin()
    {
        _isShort = true;
        _next?.Cancel();
        Plan(node.Latencies.LookAtMemory(), Look);
    }

    /// <summary>Ends the memory shortage. The condition stays for a while.</summary>
    public void End()
    {
        _isShort = false;
        _next?.Cancel();
        if (_isTold)
        {
            Plan(Transition, () =>
            {
                _isTold = false;
                Tell(ConditionStatus.False, "KubeletHasSufficientMemory", "kubelet has sufficient memory available",
                    "NodeHasSufficientMemory");
            });
        }
    }

    private void Plan(TimeSpan after, Action act) => _next = node.Simulation.Schedule(after, "kubelet: eviction", act, Activity.Background);

    private void Look()
    {
        if (node.Standstill.IsStill || node.Uplink.IsStill)
        {
            Plan(Interval, Look);
            return;
        }

        if (!_isTold)
        {
            _isTold = true;
            Tell(ConditionStatus.True, "KubeletHasInsufficientMemory", "kubelet has insufficient memory available",
                "NodeHasInsufficientMemory");
        }

        if (Find() is { } item)
        {
            node.Events.Warning(Named(item), "EvictionThresholdMet", "Attempting to reclaim memory");
        }

        // One Pod per look: the next look must see what this eviction has freed.
        if (Rank() is [var worker, ..])
        {
            Evict(worker);
        }

        if (_isShort)
        {
            Plan(Interval, Look);
        }
    }

    /// <summary>
    /// The order of eviction: first Pods that use more than they requested, then Pods of low priority, then those furthest above their
    /// requests (eviction/helpers.go, rankMemoryPressure). Mirror Pods and critical Pods stay.
    /// </summary>
    private List<PodWorker> Rank() =>
    [
        .. kubelet.InOrder()
            .Where(static worker => !MirrorPod.Is(worker.Run.Pod) && (worker.Run.Pod.Spec.Priority ?? 0) < Critical
                && !worker.IsEnding && worker.Run.Slots.Any(slot => slot.IsRunning))
            .OrderByDescending(static worker => UsageOf(worker) > RequestOf(worker))
            .ThenBy(static worker => worker.Run.Pod.Spec.Priority ?? 0)
            .ThenByDescending(static worker => UsageOf(worker) - RequestOf(worker)),
    ];

    private void Evict(PodWorker worker)
    {
        var greedy = worker.Run.Slots.Where(static slot => UsageOf(slot) > RequestOf(slot));
        var message = "The node was low on resource: memory. Threshold quantity: 100Mi, available: 51200Ki. "
            + string.Concat(greedy.Select(Tell));
        node.Events.Warning(worker.Run.Pod, "Evicted", message);
        worker.Fail("Evicted", message, static () => { }, Grace, isDisruption: true);
    }

    private static string Tell(ContainerSlot slot)
    {
        var usage = string.Create(CultureInfo.InvariantCulture, $"{UsageOf(slot) / 1024}Ki");
        return $"Container {slot.Spec.Name} was using {usage}, request is {RequestText(slot)}, has larger consumption of memory. ";
    }

    private static long UsageOf(ContainerSlot slot) => slot.Current is { IsRunning: true } running ? UsageReport.MemoryOf(running) : 0;

    private static long UsageOf(PodWorker worker) => worker.Run.Slots.Sum(UsageOf);

    private static long RequestOf(PodWorker worker) => worker.Run.Slots.Sum(RequestOf);

    private static long RequestOf(ContainerSlot slot) => Quantity.Of(slot.Spec.Fields.Resources.Requests.Fields["memory"]).Value;

    private static string RequestText(ContainerSlot slot) =>
        (slot.Spec.Fields.Resources.Requests.Fields["memory"] as StringValue)?.Text ?? "0";

    private Node? Find() => node.Api.Get(KnownResources.Nodes, string.Empty, node.NodeName).Value is { } found ? Node.Of(found) : null;

    private static Node Named(Node item) => item with { Metadata = item.Metadata with { Uid = item.Name } };

    private void Tell(string status, string reason, string message, string @event)
    {
        if (Find() is not { } item)
        {
            return;
        }

        var now = node.Simulation.Now;
        var conditions = item.Status.Conditions;
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index].Type == NodeConditionType.MemoryPressure)
            {
                var told = conditions[index] with { Status = status, Reason = reason, Message = message };
                conditions = conditions.WithItem(index, told with { LastTransitionTime = now, LastHeartbeatTime = now });
            }
        }

        node.Api.Update(KnownResources.Nodes, string.Empty, item with { Status = item.Status with { Conditions = conditions } },
            ComponentWrites.Options, "status");
        node.Events.Normal(Named(item), @event, $"Node {node.NodeName} status is now: {@event}");
    }
}
