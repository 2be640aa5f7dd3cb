using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// What a Pod asks of a node: the sum over its containers, or the largest init container where that is more
/// (kubernetes, pkg/api/v1/resource/helpers.go); restartable init containers count with the containers.
/// </summary>
/// <param name="MilliCpu">Requested CPU, in thousandths of a core.</param>
/// <param name="Memory">Requested memory, in bytes.</param>
/// <param name="ScoredMilliCpu">The same for scoring, where a container that asks for nothing counts 100m.</param>
/// <param name="ScoredMemory">The same for scoring, where a container that asks for nothing counts 200 MiB.</param>
/// <param name="Others">Other resources by name, such as ephemeral-storage or nvidia.com/gpu; null for none.</param>
internal sealed record Demand(long MilliCpu, long Memory, long ScoredMilliCpu, long ScoredMemory, SortedDictionary<string, long>? Others)
{
    // pkg/scheduler/util/pod_resources.go
    private const long DefaultMilliCpu = 100;
    private const long DefaultMemory = 200 * 1024 * 1024;

    public static Demand Of(ApiObject pod)
    {
        var (cpu, memory, scoredCpu, scoredMemory) = (0L, 0L, 0L, 0L);
        SortedDictionary<string, long>? others = null;
        foreach (var container in pod.ListAt("spec", "containers"))
        {
            var (containerCpu, containerMemory) = Requests(container, ref others);
            cpu += containerCpu ?? 0;
            memory += containerMemory ?? 0;
            scoredCpu += containerCpu ?? DefaultMilliCpu;
            scoredMemory += containerMemory ?? DefaultMemory;
        }

        foreach (var container in pod.ListAt("spec", "initContainers"))
        {
            SortedDictionary<string, long>? ignored = null;
            var (initCpu, initMemory) = Requests(container, ref ignored);
            cpu = Math.Max(cpu, initCpu ?? 0);
            memory = Math.Max(memory, initMemory ?? 0);
            scoredCpu = Math.Max(scoredCpu, initCpu ?? DefaultMilliCpu);
            scoredMemory = Math.Max(scoredMemory, initMemory ?? DefaultMemory);
        }

        return new Demand(cpu, memory, scoredCpu, scoredMemory, others);
    }

    private static (long? MilliCpu, long? Memory) Requests(Value container, ref SortedDictionary<string, long>? others)
    {
        if (container.Find("resources", "requests") is not ObjectValue requests)
        {
            return (null, null);
        }

        long? cpu = null;
        long? memory = null;
        foreach (var (name, amount) in requests)
        {
            switch (name)
            {
                case "cpu":
                    cpu = Amount.Milli(amount);
                    break;
                case "memory":
                    memory = Amount.Whole(amount);
                    break;
                default:
                    others ??= new SortedDictionary<string, long>(StringComparer.Ordinal);
                    others[name] = others.GetValueOrDefault(name) + Amount.Whole(amount);
                    break;
            }
        }

        return (cpu, memory);
    }
}
