using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary><c>kubectl describe endpoints</c> and <c>endpointslice</c>.</summary>
internal static class EndpointDescriptions
{
    public static void WriteEndpoints(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Write(0, "Subsets:\n");
        foreach (var subset in item.ListAt("subsets"))
        {
            writer.Field(1, "Addresses", Addresses(subset.List("addresses")));
            writer.Field(1, "NotReadyAddresses", Addresses(subset.List("notReadyAddresses")));
            if (subset.List("ports") is { Count: > 0 } ports)
            {
                writer.Write(1, "Ports:\n");
                writer.Write(2, "Name\tPort\tProtocol\n");
                writer.Write(2, "----\t----\t--------\n");
                foreach (var port in ports)
                {
                    writer.Write(2, $"{Or(port.Text("name"), "<unset>")}\t{port.Scalar("port")}\t{port.Text("protocol")}\n");
                }
            }

            writer.Write(0, "\n");
        }

        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    public static void WriteSlice(ApiObject item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Field(0, "AddressType", item.TextAt("addressType"));
        var ports = item.ListAt("ports");
        writer.Write(0, ports.Count == 0 ? "Ports: <unset>\n" : "Ports:\n  Name\tPort\tProtocol\n  ----\t----\t--------\n");
        foreach (var port in ports)
        {
            writer.Write(1, $"{Or(port.Text("name"), "<unset>")}\t{Or(port.Scalar("port"), "<unset>")}\t{port.Text("protocol")}\n");
        }

        var endpoints = item.ListAt("endpoints");
        writer.Write(0, endpoints.Count == 0 ? "Endpoints: <none>\n" : "Endpoints:\n");
        foreach (var endpoint in endpoints)
        {
            WriteEndpoint(endpoint, writer);
        }

        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteEndpoint(Value endpoint, DescriptionWriter writer)
    {
        writer.Field(1, "- Addresses", Or(string.Join(", ", endpoint.List("addresses").Select(address => address.Scalar())), "<none>"));
        writer.Write(2, "Conditions:\n");
        writer.Field(3, "Ready", endpoint.Has("conditions", "ready") ? endpoint.Scalar("conditions", "ready") : "<unset>");
        writer.Field(2, "Hostname", Or(endpoint.Text("hostname"), "<unset>"));
        if (endpoint.Find("targetRef") is { } target)
        {
            writer.Field(2, "TargetRef", $"{target.Text("kind")}/{target.Text("name")}");
        }

        writer.Field(2, "NodeName", Or(endpoint.Text("nodeName"), "<unset>"));
        writer.Field(2, "Zone", Or(endpoint.Text("zone"), "<unset>"));
    }

    private static string Addresses(ListValue addresses) => Or(string.Join(',', addresses.Select(address => address.Text("ip"))), "<none>");

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
