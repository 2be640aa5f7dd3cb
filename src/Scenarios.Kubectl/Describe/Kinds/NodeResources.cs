using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary>What the Pods of a node ask for, one by one and together.</summary>
internal sealed class NodeResources
{
    private readonly ObjectValue _allocatable;
    private readonly IReadOnlyList<ApiObject> _pods;

    public NodeResources(ApiObject node, IReadOnlyList<ApiObject> pods)
    {
        var allocatable = node.ObjectAt("status", "allocatable");
        _allocatable = allocatable.Count > 0 ? allocatable : node.ObjectAt("status", "capacity");
        _pods = pods;
    }

    public void Write(DescriptionWriter writer, DateTimeOffset now)
    {
        writer.Field(0, "Non-terminated Pods", string.Create(CultureInfo.InvariantCulture, $"({_pods.Count} in total)"));
        writer.Write(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge\n");
        writer.Write(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---\n");
        foreach (var pod in _pods)
        {
            writer.Write(
                1,
                $"{pod.Namespace}\t{pod.Name}\t\t{Share(pod, "requests", "cpu")}\t{Share(pod, "limits", "cpu")}\t"
                + $"{Share(pod, "requests", "memory")}\t{Share(pod, "limits", "memory")}\t{HumanDuration.Since(pod.CreationTimestamp, now)}\n");
        }

        writer.Write(0, "Allocated resources:\n  (Total limits may be over 100 percent, i.e., overcommitted.)\n");
        writer.Write(1, "Resource\tRequests\tLimits\n");
        writer.Write(1, "--------\t--------\t------\n");
        foreach (var resource in (ReadOnlySpan<string>)["cpu", "memory", "ephemeral-storage"])
        {
            writer.Write(1, $"{resource}\t{Share(Total("requests", resource), resource)}\t{Share(Total("limits", resource), resource)}\n");
        }

        foreach (var resource in _allocatable.Select(field => field.Key).Where(IsHugePage).Order(StringComparer.Ordinal))
        {
            writer.Write(1, $"{resource}\t{Share(Total("requests", resource), resource)}\t{Share(Total("limits", resource), resource)}\n");
        }

        foreach (var resource in _allocatable.Select(field => field.Key).Where(IsExtended).Order(StringComparer.Ordinal))
        {
            writer.Write(1, $"{resource}\t{Total("requests", resource)}\t{Total("limits", resource)}\n");
        }
    }

    private Quantity Total(string field, string resource)
    {
        var total = Quantity.Zero;
        foreach (var pod in _pods)
        {
            total += PodResources.Of(pod, field, resource);
        }

        return total;
    }

    private string Share(ApiObject pod, string field, string resource) => Share(PodResources.Of(pod, field, resource), resource);

    private string Share(Quantity quantity, string resource)
    {
        var all = _allocatable[resource] is { } value ? Quantity.Of(value) : Quantity.Zero;
        var (part, whole) = resource == "cpu" ? (quantity.MilliValue, all.MilliValue) : (quantity.Value, all.Value);
        var percent = whole == 0 ? 0 : (long)((double)part / whole * 100);
        return string.Create(CultureInfo.InvariantCulture, $"{quantity} ({percent}%)");
    }

    private static bool IsHugePage(string resource) => resource.StartsWith("hugepages-", StringComparison.Ordinal);

    private static bool IsExtended(string resource) =>
        !IsHugePage(resource) && resource is not ("cpu" or "memory" or "ephemeral-storage" or "pods" or "storage");
}
