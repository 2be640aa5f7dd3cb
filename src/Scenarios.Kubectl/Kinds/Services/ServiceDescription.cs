using Scenarios.Api.Tables;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Kubectl.Kinds.Services;

/// <summary><c>kubectl describe service</c>.</summary>
internal static class ServiceDescription
{
    internal const string SliceLabel = "kubernetes.io/service-name";

    public static void Write(Service item, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = item.Spec;
        MetadataSection.Write(writer, item);
        writer.Field(0, "Selector", SelectorText.OfLabels(spec.Selector));
        writer.Field(0, "Type", spec.Type);
        writer.FieldIfSet(0, "IP Family Policy", spec.IpFamilyPolicy);
        writer.Field(0, "IP Families", Joined(spec.IpFamilies, "<none>"));
        writer.Field(0, "IP", spec.ClusterIP);
        writer.Field(0, "IPs", Joined(spec.ClusterIPs, "<none>"));
        writer.FieldIfSet(0, "External IPs", Joined(spec.ExternalIPs, string.Empty));
        writer.FieldIfSet(0, "Desired LoadBalancer IP", spec.LoadBalancerIP);
        writer.FieldIfSet(0, "External Name", spec.ExternalName);
        writer.FieldIfSet(0, "LoadBalancer Ingress", string.Join(", ", item.Status.LoadBalancer.Ingress.Select(IngressOf)));
        WritePorts(item, writer, sources);
        writer.Field(0, "Session Affinity", spec.SessionAffinity);
        writer.FieldIfSet(0, "External Traffic Policy", spec.ExternalTrafficPolicy);
        writer.FieldIfSet(0, "Internal Traffic Policy", spec.InternalTrafficPolicy);
        if (spec.HealthCheckNodePort > 0)
        {
            writer.Field(0, "HealthCheck NodePort", spec.HealthCheckNodePort);
        }

        writer.FieldIfSet(0, "LoadBalancer Source Ranges", Joined(spec.LoadBalancerSourceRanges, string.Empty));
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WritePorts(Service item, DescriptionWriter writer, DescribeSources sources)
    {
        var slices = sources.List<EndpointSlice>("endpointslices.discovery.k8s.io", item.Namespace, $"{SliceLabel}={item.Name}");
        foreach (var port in item.Spec.Ports)
        {
            var name = port.Name.Length > 0 ? port.Name : "<unset>";
            writer.Write(0, $"Port:\t{name}\t{port.Port}/{port.Protocol}\n");
            writer.Field(0, "TargetPort", $"{port.TargetPort}/{port.Protocol}");
            if (port.NodePort > 0)
            {
                writer.Write(0, $"NodePort:\t{name}\t{port.NodePort}/{port.Protocol}\n");
            }

            writer.Field(0, "Endpoints", EndpointsOf(slices, port.Name));
        }
    }

    internal static string EndpointsOf(IReadOnlyList<EndpointSlice> slices, string portName)
    {
        if (slices.Count == 0)
        {
            return "<none>";
        }

        var addresses = new List<string>();
        foreach (var slice in slices)
        {
            var ready = slice.Endpoints.Where(static endpoint => endpoint.Conditions.Ready != false)
                .Select(static endpoint => endpoint.Addresses[0]);
            if (slice.Ports.Count == 0)
            {
                addresses.AddRange(ready);
            }

            foreach (var port in slice.Ports.Where(port => port.Name == portName))
            {
                addresses.AddRange(ready.Select(address => AddressText.JoinHostPort(address, FormattableString.Invariant($"{port.Port}"))));
            }
        }

        return AddressText.Shorten(addresses, string.Empty);
    }

    private static string IngressOf(LoadBalancerIngress ingress)
    {
        var mode = ingress.IpMode is { Length: > 0 } text ? $" ({text})" : string.Empty;
        return ingress.Ip.Length > 0 ? ingress.Ip + mode : ingress.Hostname;
    }

    private static string Joined(TextList items, string none) => items.Count == 0 ? none : string.Join(',', items.ToArray());
}
