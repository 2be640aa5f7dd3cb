using Scenarios.Api.Quantities;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Limits;

/// <summary>
/// The total requests and limits of a Pod's containers (component-helpers, resource/helpers.go, PodRequests and PodLimits).
/// </summary>
internal static class PodAmounts
{
    public static SortedList<string, Quantity> Requests(PodSpec spec) => Of(spec, static container => container.Resources.Requests.Fields);

    public static SortedList<string, Quantity> Limits(PodSpec spec) => Of(spec, static container => container.Resources.Limits.Fields);

    /// <summary>
    /// The larger of two sums, plus the overhead: all containers and sidecars, or an init container and the sidecars started before it.
    /// </summary>
    private static SortedList<string, Quantity> Of(PodSpec spec, Func<Container, ObjectValue> amounts)
    {
        var sum = new SortedList<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in spec.Containers)
        {
            Add(sum, amounts(container));
        }

        var sidecars = new SortedList<string, Quantity>(StringComparer.Ordinal);
        var largest = new SortedList<string, Quantity>(StringComparer.Ordinal);
        foreach (var container in spec.InitContainers)
        {
            if (container.RestartPolicy == ContainerRestartPolicy.Always)
            {
                Add(sum, amounts(container));
                Add(sidecars, amounts(container));
                continue;
            }

            foreach (var (name, amount) in amounts(container))
            {
                Raise(largest, name, Quantity.Of(amount) + sidecars.GetValueOrDefault(name, Quantity.Zero));
            }
        }

        foreach (var (name, amount) in largest)
        {
            Raise(sum, name, amount);
        }

        Add(sum, spec.Overhead.Fields);
        return sum;
    }

    private static void Add(SortedList<string, Quantity> sum, ObjectValue amounts)
    {
        foreach (var (name, amount) in amounts)
        {
            sum[name] = sum.TryGetValue(name, out var known) ? known + Quantity.Of(amount) : Quantity.Of(amount);
        }
    }

    private static void Raise(SortedList<string, Quantity> amounts, string name, Quantity amount)
    {
        if (!amounts.TryGetValue(name, out var known) || known < amount)
        {
            amounts[name] = amount;
        }
    }
}
