using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Kubectl.Kinds.EndpointSlices;

/// <summary><c>kubectl describe endpointslice</c>.</summary>
internal static class EndpointSliceDescription
{
    private const string Unset = "<unset>";

    public static void Write(EndpointSlice item, DescriptionWriter writer, DescribeSources sources)
    {
        MetadataSection.Write(writer, item);
        writer.Field(0, "AddressType", item.AddressType);
        writer.Write(0, item.Ports.Count == 0 ? "Ports: <unset>\n" : "Ports:\n  Name\tPort\tProtocol\n  ----\t----\t--------\n");
        foreach (var port in item.Ports)
        {
            var number = port.Port is { } known ? FormattableString.Invariant($"{known}") : Unset;
            writer.Write(1, $"{(port.Name.Length > 0 ? port.Name : Unset)}\t{number}\t{port.Protocol}\n");
        }

        writer.Write(0, item.Endpoints.Count == 0 ? "Endpoints: <none>\n" : "Endpoints:\n");
        foreach (var endpoint in item.Endpoints)
        {
            WriteEndpoint(endpoint, writer);
        }

        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteEndpoint(Endpoint endpoint, DescriptionWriter writer)
    {
        var addresses = string.Join(", ", endpoint.Addresses.ToArray());
        writer.Field(1, "- Addresses", addresses.Length > 0 ? addresses : "<none>");
        writer.Write(2, "Conditions:\n");
        writer.Field(3, "Ready", ReadyOf(endpoint.Conditions.Ready));
        writer.Field(2, "Hostname", OrUnset(endpoint.Hostname));
        if (endpoint.TargetRef is { Exists: true } target)
        {
            writer.Field(2, "TargetRef", $"{target.Kind}/{target.Name}");
        }

        writer.Field(2, "NodeName", OrUnset(endpoint.NodeName));
        writer.Field(2, "Zone", OrUnset(endpoint.Zone));
    }

    private static string ReadyOf(bool? ready)
    {
        if (ready is null)
        {
            return Unset;
        }

        return ready.Value ? "true" : "false";
    }

    private static string OrUnset(string? text) => string.IsNullOrEmpty(text) ? Unset : text;
}
