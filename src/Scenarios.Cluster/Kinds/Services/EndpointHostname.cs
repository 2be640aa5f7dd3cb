using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>What an endpoint says about its Pod.</summary>
internal static class EndpointHostname
{
    /// <summary>The Pod's own host name in DNS, if its subdomain is the Service's name (ShouldSetHostname); otherwise null.</summary>
    public static string? Of(Service service, Pod pod)
    {
        var spec = pod.Spec;
        return spec.Hostname.Length > 0 && spec.Subdomain == service.Name && pod.Namespace == service.Namespace ? spec.Hostname : null;
    }

    public static ObjectReference TargetOf(Pod pod) => new() { Kind = Pod.Kind, Namespace = pod.Namespace, Name = pod.Name, Uid = pod.Uid };
}
