using Scenarios.Api.Tables.Text;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary><c>kubectl describe service</c>.</summary>
internal static class ServiceDescription
{
    public static void Write(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        var spec = item.Spec;
        MetadataSection.Write(writer, item);
        writer.Field(0, "Selector", SelectorText.OfLabels(spec.Object("selector")));
        writer.Field(0, "Type", spec.Text("type"));
        WriteIfSet(writer, "IP Family Policy", spec.Text("ipFamilyPolicy"));
        writer.Field(0, "IP Families", Joined(spec.List("ipFamilies"), "<none>"));
        writer.Field(0, "IP", spec.Text("clusterIP"));
        writer.Field(0, "IPs", Joined(spec.List("clusterIPs"), "<none>"));
        WriteIfSet(writer, "External IPs", Joined(spec.List("externalIPs"), string.Empty));
        WriteIfSet(writer, "Desired LoadBalancer IP", spec.Text("loadBalancerIP"));
        WriteIfSet(writer, "External Name", spec.Text("externalName"));
        WriteIfSet(writer, "LoadBalancer Ingress", string.Join(", ", item.ListAt("status", "loadBalancer", "ingress").Select(IngressOf)));
        WritePorts(item, writer, sources);
        writer.Field(0, "Session Affinity", spec.Text("sessionAffinity"));
        WriteIfSet(writer, "External Traffic Policy", spec.Text("externalTrafficPolicy"));
        WriteIfSet(writer, "Internal Traffic Policy", spec.Text("internalTrafficPolicy"));
        WriteIfSet(writer, "HealthCheck NodePort", spec.Integer("healthCheckNodePort") is > 0 ? spec.Scalar("healthCheckNodePort") : string.Empty);
        WriteIfSet(writer, "LoadBalancer Source Ranges", Joined(spec.List("loadBalancerSourceRanges"), string.Empty));
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WritePorts(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        var slices = sources.List("endpointslices.discovery.k8s.io", item.Namespace, $"kubernetes.io/service-name={item.Name}");
        foreach (var port in item.Spec.List("ports"))
        {
            var name = port.Text("name") is { Length: > 0 } text ? text : "<unset>";
            var protocol = port.Text("protocol");
            writer.Write(0, $"Port:\t{name}\t{port.Scalar("port")}/{protocol}\n");
            writer.Field(0, "TargetPort", $"{port.Scalar("targetPort")}/{protocol}");
            if (port.Integer("nodePort") is > 0)
            {
                writer.Write(0, $"NodePort:\t{name}\t{port.Scalar("nodePort")}/{protocol}\n");
            }

            writer.Field(0, "Endpoints", EndpointsOf(slices, port.Text("name")));
        }
    }

    private static string EndpointsOf(IReadOnlyList<ApiObject> slices, string portName)
    {
        if (slices.Count == 0)
        {
            return "<none>";
        }

        var addresses = new List<string>();
        foreach (var slice in slices)
        {
            var ready = slice.ListAt("endpoints").Where(endpoint => !endpoint.Has("conditions", "ready") || endpoint.Flag("conditions", "ready"))
                .Select(endpoint => endpoint.List("addresses")[0].Scalar()).ToList();
            var ports = slice.ListAt("ports");
            addresses.AddRange(ports.Count == 0
                ? ready
                : ports.Where(port => port.Text("name") == portName)
                    .SelectMany(_ => ready, (port, address) => ServiceText.JoinHostPort(address, port.Scalar("port"))));
        }

        return ServiceText.Shorten(addresses, string.Empty);
    }

    private static string IngressOf(Value ingress)
    {
        var mode = ingress.Text("ipMode") is { Length: > 0 } text ? $" ({text})" : string.Empty;
        return ingress.Text("ip") is { Length: > 0 } address ? address + mode : ingress.Text("hostname");
    }

    private static string Joined(ListValue items, string none) =>
        items.Count == 0 ? none : string.Join(',', items.Select(item => item.Scalar()));

    private static void WriteIfSet(DescriptionWriter writer, string label, string value)
    {
        if (value.Length > 0)
        {
            writer.Field(0, label, value);
        }
    }
}
