namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>How one kind of object writes down a Pod behind a Service.</summary>
/// <param name="HasNamesAlways">EndpointSlices write empty names of ports, Endpoints leave them out.</param>
/// <param name="Describe">From the Service and the Pod, whose address is known.</param>
internal sealed record EndpointForm(bool HasNamesAlways, Func<ApiObject, ApiObject, ObjectValue> Describe)
{
    /// <summary>An address of Endpoints.</summary>
    public static EndpointForm Address { get; } = new(HasNamesAlways: false, static (service, pod) =>
    {
        var address = new ObjectBuilder(4).Add("ip", pod.TextAt("status", "podIP"));
        if (EndpointHostname.Of(service, pod) is { } hostname)
        {
            address.Add("hostname", hostname);
        }

        return address.AddIfSet("nodeName", pod.TextAt("spec", "nodeName")).Add("targetRef", EndpointHostname.TargetOf(pod)).ToObject();
    });

    /// <summary>An endpoint of an EndpointSlice.</summary>
    public static EndpointForm Slice { get; } = new(HasNamesAlways: true, static (service, pod) =>
    {
        var serving = PodFacts.IsReady(pod);
        var terminating = pod.IsBeingDeleted;
        var conditions = ObjectValue.Of(
            ("ready", BooleanValue.Of(service.FlagAt("spec", "publishNotReadyAddresses") || (serving && !terminating))),
            ("serving", BooleanValue.Of(serving)),
            ("terminating", BooleanValue.Of(terminating)));
        var endpoint = new ObjectBuilder(5)
            .Add("addresses", ListValue.Of(new StringValue(pod.TextAt("status", "podIP"))))
            .Add("conditions", conditions);
        if (EndpointHostname.Of(service, pod) is { } hostname)
        {
            endpoint.Add("hostname", hostname);
        }

        return endpoint.Add("targetRef", EndpointHostname.TargetOf(pod)).AddIfSet("nodeName", pod.TextAt("spec", "nodeName")).ToObject();
    });
}
