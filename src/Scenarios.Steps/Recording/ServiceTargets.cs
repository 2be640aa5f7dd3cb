namespace Scenarios.Steps.Recording;

/// <summary>The actual endpoints of Services, from their EndpointSlices.</summary>
internal sealed class ServiceTargets
{
    private readonly SortedList<string, SortedList<string, IReadOnlyList<string>>> _services = new(StringComparer.Ordinal);

    /// <summary>Records a change of an EndpointSlice.</summary>
    /// <returns>The id of its Service.</returns>
    public string Note(ApiObject slice, bool isDeleted)
    {
        var service = $"Service/{slice.Namespace}/{(slice.Labels["kubernetes.io/service-name"] as StringValue)?.Text}";
        if (!_services.TryGetValue(service, out var slices))
        {
            slices = new SortedList<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            _services.Add(service, slices);
        }

        slices[slice.Name] = isDeleted ? [] : ReadyOnes(slice);
        return service;
    }

    /// <summary>Returns the ids of the Pods that receive a Service's requests, in order.</summary>
    public IReadOnlyList<string> Of(string service) =>
        _services.TryGetValue(service, out var slices)
            ? [.. slices.Values.SelectMany(targets => targets).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];

    private static List<string> ReadyOnes(ApiObject slice)
    {
        var targets = new List<string>();
        foreach (var endpoint in slice.ListAt("endpoints"))
        {
            if (endpoint.Find("conditions", "ready") is BooleanValue { Boolean: false })
            {
                continue;
            }

            if (endpoint.Find("targetRef", "name") is StringValue name)
            {
                targets.Add(ThingOf.PodId(slice.Namespace, name.Text));
            }
            else if ((endpoint.Find("addresses") as ListValue)?.FirstOrDefault() is StringValue address)
            {
                targets.Add(address.Text);
            }
        }

        return targets;
    }
}
