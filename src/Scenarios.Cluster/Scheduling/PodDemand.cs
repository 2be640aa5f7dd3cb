using Scenarios.Api.Quantities;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// What a Pod requests from a node. For scoring, containers without requests count as 100m CPU and 200 MiB memory
/// (kubernetes, pkg/scheduler/util/pod_resources.go).
/// </summary>
/// <param name="Scalars">Extended resources and the like; null if there are none.</param>
internal readonly record struct PodDemand(
    long MilliCpu, long Memory, long Storage, long ScoredCpu, long ScoredMemory, ScalarAmounts? Scalars = null)
{
    private const long DefaultMilliCpu = 100;
    private const long DefaultMemory = 200L * 1024 * 1024;

    /// <summary>The sum of the containers, or the largest init container if that is more; plus the Pod's overhead.</summary>
    public static PodDemand Of(Pod pod)
    {
        var sum = default(PodDemand);
        foreach (var container in pod.Spec.Containers)
        {
            sum = sum.Plus(OfContainer(container));
        }

        foreach (var container in pod.Spec.InitContainers)
        {
            var demand = OfContainer(container);
            var isSidecar = container.RestartPolicy == ContainerRestartPolicy.Always;
            sum = isSidecar ? sum.Plus(demand) : sum.Maximum(demand);
        }

        return sum;
    }

    private static PodDemand OfContainer(Container container)
    {
        var requests = container.Resources.Requests.Fields;
        if (requests.Count == 0)
        {
            return new PodDemand(0, 0, 0, DefaultMilliCpu, DefaultMemory);
        }

        var cpu = requests[ResourceName.Cpu] is { } cpuText ? Quantity.Of(cpuText).MilliValue : 0;
        var memory = requests[ResourceName.Memory] is { } memoryText ? Quantity.Of(memoryText).Value : 0;
        var storage = requests[ResourceName.EphemeralStorage] is { } storageText ? Quantity.Of(storageText).Value : 0;
        var scored = (Cpu: cpu == 0 ? DefaultMilliCpu : cpu, Memory: memory == 0 ? DefaultMemory : memory);
        return new PodDemand(cpu, memory, storage, scored.Cpu, scored.Memory, ScalarAmounts.Of(requests));
    }

    private PodDemand Plus(PodDemand other) => new(
        MilliCpu + other.MilliCpu,
        Memory + other.Memory,
        Storage + other.Storage,
        ScoredCpu + other.ScoredCpu,
        ScoredMemory + other.ScoredMemory,
        ScalarAmounts.Merge(Scalars, other.Scalars, static (left, right) => left + right));

    private PodDemand Maximum(PodDemand other) => new(
        Math.Max(MilliCpu, other.MilliCpu),
        Math.Max(Memory, other.Memory),
        Math.Max(Storage, other.Storage),
        Math.Max(ScoredCpu, other.ScoredCpu),
        Math.Max(ScoredMemory, other.ScoredMemory),
        ScalarAmounts.Merge(Scalars, other.Scalars, Math.Max));
}
