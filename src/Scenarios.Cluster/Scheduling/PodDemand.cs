using Scenarios.Api.Quantities;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// What a Pod asks of a node. For scoring, containers that ask for nothing count as 100m CPU and 200 MiB memory
/// (kubernetes, pkg/scheduler/util/pod_resources.go).
/// </summary>
internal readonly record struct PodDemand(long MilliCpu, long Memory, long Storage, long ScoredCpu, long ScoredMemory)
{
    private const long DefaultMilliCpu = 100;
    private const long DefaultMemory = 200L * 1024 * 1024;

    /// <summary>The sum of the containers, or the largest init container where that is more, and the Pod's overhead.</summary>
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
        return new PodDemand(cpu, memory, storage, cpu == 0 ? DefaultMilliCpu : cpu, memory == 0 ? DefaultMemory : memory);
    }

    private PodDemand Plus(PodDemand other) => new(
        MilliCpu + other.MilliCpu, Memory + other.Memory, Storage + other.Storage, ScoredCpu + other.ScoredCpu, ScoredMemory + other.ScoredMemory);

    private PodDemand Maximum(PodDemand other) => new(
        Math.Max(MilliCpu, other.MilliCpu),
        Math.Max(Memory, other.Memory),
        Math.Max(Storage, other.Storage),
        Math.Max(ScoredCpu, other.ScoredCpu),
        Math.Max(ScoredMemory, other.ScoredMemory));
}
