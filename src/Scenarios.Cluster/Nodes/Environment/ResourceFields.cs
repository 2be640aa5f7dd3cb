using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// The downward API's resource fields: limits and requests of a container, in units of a divisor, rounded up. A missing limit defaults to
/// the node's allocatable amount (kubernetes, pkg/api/v1/resource/helpers.go, ExtractContainerResourceValue and
/// MergeContainerResourceLimits).
/// </summary>
internal static class ResourceFields
{
    /// <param name="spec">The container that asks, used when the reference names none; null when it must name one.</param>
    /// <param name="node">The Pod's node.</param>
    public static string ValueOf(Pod pod, ContainerSpec? spec, ResourceFieldSelector reference, Node? node)
    {
        var resources = Named(pod, reference.ContainerName)?.Resources ?? spec?.Fields.Resources ?? default;
        var path = reference.Resource.Split('.', 2);
        var quantity = resources.Tree.Find(path);
        if (quantity is null && path is ["limits", ResourceName.Cpu or ResourceName.Memory or ResourceName.EphemeralStorage])
        {
            quantity = node?.Status.Allocatable.Fields[path[1]];
        }

        var divisor = Quantity.Parse(reference.Divisor);
        return path[^1] == ResourceName.Cpu
            ? Divide(Quantity.Of(quantity).MilliValue, divisor.MilliValue, 1000)
            : Divide(Quantity.Of(quantity).Value, divisor.Value, 1);
    }

    private static string Divide(long amount, long divisor, long unit)
    {
        var by = divisor > 0 ? divisor : unit;
        return ((amount / by) + (amount % by > 0 ? 1 : 0)).ToString(CultureInfo.InvariantCulture);
    }

    private static Objects.Views.Core.Container? Named(Pod pod, string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var found = pod.Spec.Containers.FirstOrDefault(container => container.Name == name);
        found = found.Exists ? found : pod.Spec.InitContainers.FirstOrDefault(container => container.Name == name);
        return found.Exists ? found : null;
    }
}
