using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// The downward API's resource fields: limits and requests of a container, in units of a divisor, rounded up. A limit that the container does not
/// have is what the node can give (kubernetes, pkg/api/v1/resource/helpers.go, ExtractContainerResourceValue and MergeContainerResourceLimits).
/// </summary>
internal static class ResourceFields
{
    /// <param name="spec">The container that asks, where the reference may leave out the name; null where it must not.</param>
    /// <param name="node">The Pod's node.</param>
    public static string ValueOf(ApiObject pod, ContainerSpec? spec, Value reference, ApiObject? node)
    {
        var owner = Named(pod, Text(reference, "containerName")) ?? spec;
        var path = Text(reference, "resource").Split('.', 2);
        var quantity = owner?.Resources.Find(path);
        if (quantity is null && path is ["limits", "cpu" or "memory" or "ephemeral-storage"])
        {
            quantity = node?.ObjectAt("status", "allocatable")[path[1]];
        }

        return path[^1] == "cpu"
            ? Divide(Quantity.Of(quantity).MilliValue, Quantity.Of(reference.Find("divisor")).MilliValue, 1000)
            : Divide(Quantity.Of(quantity).Value, Quantity.Of(reference.Find("divisor")).Value, 1);
    }

    private static string Divide(long amount, long divisor, long unit)
    {
        var by = divisor > 0 ? divisor : unit;
        return ((amount / by) + (amount % by > 0 ? 1 : 0)).ToString(CultureInfo.InvariantCulture);
    }

    private static ContainerSpec? Named(ApiObject pod, string name)
    {
        foreach (var item in pod.ListAt("spec", "containers").Concat(pod.ListAt("spec", "initContainers")))
        {
            if (name.Length > 0 && item is ObjectValue tree && Text(item, "name") == name)
            {
                return new ContainerSpec(tree);
            }
        }

        return null;
    }

    private static string Text(Value fields, string name) => (fields.Find(name) as StringValue)?.Text ?? string.Empty;
}
