using Scenarios.Api.Quantities;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Nodes;

/// <summary>The resources that the Pods of a node request, individually and in total.</summary>
internal sealed class NodeResources(NodeStatus status, IReadOnlyList<Pod> pods)
{
    private static readonly string[] AlwaysShown = [ResourceName.Cpu, ResourceName.Memory, ResourceName.EphemeralStorage];

    private readonly TextMap _allocatable = status.Allocatable.Count > 0 ? status.Allocatable : status.Capacity;

    public void Write(DescriptionWriter writer, DateTimeOffset now)
    {
        writer.Field(0, "Non-terminated Pods", FormattableString.Invariant($"({pods.Count} in total)"));
        writer.Write(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge\n");
        writer.Write(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---\n");
        foreach (var pod in pods)
        {
            var cpu = SharesOf(pod, ResourceName.Cpu);
            var memory = SharesOf(pod, ResourceName.Memory);
            writer.Write(1, $"{pod.Namespace}\t{pod.Name}\t\t{cpu}\t{memory}\t{HumanDuration.Since(pod.CreationTimestamp, now)}\n");
        }

        writer.Write(0, "Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n");
        writer.Write(1, "Resource\tRequests\tLimits\n");
        writer.Write(1, "--------\t--------\t------\n");
        var names = _allocatable.Sorted().Select(static quantity => quantity.Key).ToList();
        foreach (var resource in AlwaysShown.Concat(names.Where(IsHugePage)))
        {
            writer.Write(1, $"{resource}\t{Shares(TotalRequests(resource), TotalLimits(resource), resource)}\n");
        }

        foreach (var resource in names.Where(IsExtended))
        {
            writer.Write(1, $"{resource}\t{TotalRequests(resource)}\t{TotalLimits(resource)}\n");
        }
    }

    private Quantity TotalRequests(string resource) =>
        pods.Aggregate(Quantity.Zero, (total, pod) => total + PodResources.Requests(pod, resource));

    private Quantity TotalLimits(string resource) =>
        pods.Aggregate(Quantity.Zero, (total, pod) => total + PodResources.Limits(pod, resource));

    private string SharesOf(Pod pod, string resource) =>
        Shares(PodResources.Requests(pod, resource), PodResources.Limits(pod, resource), resource);

    private string Shares(Quantity requests, Quantity limits, string resource) => $"{Share(requests, resource)}\t{Share(limits, resource)}";

    private string Share(Quantity quantity, string resource)
    {
        var all = PodResources.Of(_allocatable, resource);
        var (part, whole) = resource == ResourceName.Cpu ? (quantity.MilliValue, all.MilliValue) : (quantity.Value, all.Value);
        var percent = whole == 0 ? 0 : (long)((double)part / whole * 100);
        return FormattableString.Invariant($"{quantity} ({percent}%)");
    }

    private static bool IsHugePage(string resource) => resource.StartsWith("hugepages-", StringComparison.Ordinal);

    private static bool IsExtended(string resource) => !IsHugePage(resource)
        && resource is not (ResourceName.Cpu or ResourceName.Memory or ResourceName.EphemeralStorage or ResourceName.Pods
            or ResourceName.Storage);
}
