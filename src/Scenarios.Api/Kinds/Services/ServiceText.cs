using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Services;

/// <summary>Parts of Services as one-line text, for tables and descriptions.</summary>
public static class ServiceText
{
    /// <summary><c>8080:30080/TCP,…</c>; empty without ports.</summary>
    public static string Ports(Service service) => string.Join(',', service.Spec.Ports.Select(PortOf));

    /// <summary>
    /// The external address; <c>&lt;none&gt;</c> if there is none, <c>&lt;pending&gt;</c> for a load balancer that is not ready yet.
    /// </summary>
    public static string ExternalAddress(Service service)
    {
        var external = service.Spec.ExternalIPs.ToArray();
        switch (service.Spec.Type)
        {
            case ServiceType.ClusterIP or ServiceType.NodePort:
                return external.Length > 0 ? string.Join(',', external) : "<none>";
            case ServiceType.LoadBalancer:
                var all = string.Join(',', (IEnumerable<string>)[.. LoadBalancerAddresses(service), .. external]);
                return all.Length > 0 ? all : "<pending>";
            case ServiceType.ExternalName:
                return service.Spec.ExternalName;
            default:
                return "<unknown>";
        }
    }

    /// <summary>The distinct addresses in <c>status.loadBalancer</c>, sorted.</summary>
    public static IReadOnlyList<string> LoadBalancerAddresses(Service service) => AddressText.Each(
        service.Status.LoadBalancer.Ingress.Select(static ingress => ingress.Ip.Length > 0 ? ingress.Ip : ingress.Hostname));

    private static string PortOf(ServicePort port) => port.NodePort > 0
        ? FormattableString.Invariant($"{port.Port}:{port.NodePort}/{port.Protocol}")
        : FormattableString.Invariant($"{port.Port}/{port.Protocol}");
}
