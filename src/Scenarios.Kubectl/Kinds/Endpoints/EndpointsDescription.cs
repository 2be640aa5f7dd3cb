using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;
using EndpointsView = Scenarios.Objects.Views.Core.Endpoints;

namespace Scenarios.Kubectl.Kinds.Endpoints;

/// <summary><c>kubectl describe endpoints</c>.</summary>
internal static class EndpointsDescription
{
    public static void Write(EndpointsView item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Write(0, "Subsets:\n");
        foreach (var subset in item.Subsets)
        {
            writer.Field(1, "Addresses", Joined(subset.Addresses));
            writer.Field(1, "NotReadyAddresses", Joined(subset.NotReadyAddresses));
            WritePorts(subset.Ports, writer);
            writer.Write(0, "\n");
        }

        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WritePorts(ViewList<EndpointPort> ports, DescriptionWriter writer)
    {
        if (ports.Count == 0)
        {
            return;
        }

        writer.Write(1, "Ports:\n");
        writer.Write(2, "Name\tPort\tProtocol\n");
        writer.Write(2, "----\t----\t--------\n");
        foreach (var port in ports)
        {
            writer.Write(2, $"{(port.Name.Length > 0 ? port.Name : "<unset>")}\t{port.Port}\t{port.Protocol}\n");
        }
    }

    private static string Joined(ViewList<EndpointAddress> addresses) =>
        addresses.Count == 0 ? "<none>" : string.Join(',', addresses.Select(static address => address.Ip));
}
