using Scenarios.Api.Quantities;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary>
/// What a Pod asks for as a whole: its containers and sidecars together, or its greatest init container; follows kubectl's
/// pkg/util/resource.
/// </summary>
internal static class PodResources
{
    /// <param name="field"><c>requests</c> or <c>limits</c>.</param>
    /// <param name="resource">Such as <c>cpu</c>.</param>
    public static Quantity Of(ApiObject pod, string field, string resource)
    {
        var total = Quantity.Zero;
        foreach (var container in pod.Spec.List("containers"))
        {
            total += QuantityOf(container);
        }

        var (sidecars, greatest) = (Quantity.Zero, Quantity.Zero);
        foreach (var container in pod.Spec.List("initContainers"))
        {
            var isSidecar = container.Text("restartPolicy") == "Always";
            sidecars += isSidecar ? QuantityOf(container) : Quantity.Zero;
            var needed = isSidecar ? sidecars : sidecars + QuantityOf(container);
            greatest = needed > greatest ? needed : greatest;
        }

        total += sidecars;
        total = greatest > total ? greatest : total;
        return pod.Spec.Find("overhead", resource) is { } overhead && (field == "requests" || !total.IsZero) ? total + Quantity.Of(overhead) : total;

        Quantity QuantityOf(Value container) =>
            container.Find("resources", field, resource) is { } value ? Quantity.Of(value) : Quantity.Zero;
    }
}
