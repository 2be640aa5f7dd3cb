using Scenarios.Api.Quantities;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Nodes;

/// <summary>
/// The resources that a Pod requests as a whole: those of its containers and sidecars together, or of its largest init container; follows
/// kubectl's pkg/util/resource.
/// </summary>
internal static class PodResources
{
    /// <param name="resource">The name, such as <c>cpu</c>.</param>
    public static Quantity Requests(Pod pod, string resource) =>
        Total(pod, container => Of(container.Resources.Requests, resource)) + Of(pod.Spec.Overhead, resource);

    /// <inheritdoc cref="Requests"/>
    public static Quantity Limits(Pod pod, string resource)
    {
        var total = Total(pod, container => Of(container.Resources.Limits, resource));
        return total.IsZero ? total : total + Of(pod.Spec.Overhead, resource);
    }

    /// <summary>The quantity of that name; zero if there is none.</summary>
    public static Quantity Of(TextMap quantities, string resource) =>
        quantities.Fields[resource] is { } value ? Quantity.Of(value) : Quantity.Zero;

    private static Quantity Total(Pod pod, Func<Container, Quantity> quantityOf)
    {
        var total = Quantity.Zero;
        foreach (var container in pod.Spec.Containers)
        {
            total += quantityOf(container);
        }

        var (sidecars, greatest) = (Quantity.Zero, Quantity.Zero);
        foreach (var container in pod.Spec.InitContainers)
        {
            var isSidecar = container.RestartPolicy == ContainerRestartPolicy.Always;
            sidecars += isSidecar ? quantityOf(container) : Quantity.Zero;
            var needed = isSidecar ? sidecars : sidecars + quantityOf(container);
            greatest = needed > greatest ? needed : greatest;
        }

        total += sidecars;
        return greatest > total ? greatest : total;
    }
}
