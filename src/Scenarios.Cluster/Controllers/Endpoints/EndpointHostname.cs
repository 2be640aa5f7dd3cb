namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>What an endpoint says about its Pod.</summary>
internal static class EndpointHostname
{
    /// <summary>The Pod's own name in DNS, where its subdomain is the Service (ShouldSetHostname); otherwise null.</summary>
    public static string? Of(ApiObject service, ApiObject pod)
    {
        var hostname = pod.TextAt("spec", "hostname");
        return hostname.Length > 0 && pod.TextAt("spec", "subdomain") == service.Name && pod.Namespace == service.Namespace ? hostname : null;
    }

    public static ObjectValue TargetOf(ApiObject pod) => ObjectValue.Of(
        ("kind", new StringValue("Pod")),
        ("namespace", new StringValue(pod.Namespace)),
        ("name", new StringValue(pod.Name)),
        ("uid", new StringValue(pod.Uid)));
}
