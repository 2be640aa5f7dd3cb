using System.Globalization;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// The environment variables that tell a container where Services are, in the format of Docker's links (kubernetes,
/// pkg/kubelet/envvars/envvars.go).
/// </summary>
internal static class ServiceVariables
{
    /// <summary>Adds the variables of one Service; headless and ExternalName Services have none.</summary>
    public static void Add(IDictionary<string, string> variables, Service service)
    {
        var address = service.Spec.ClusterIP;
        var ports = service.Spec.Ports;
        if (address.Length == 0 || address == "None" || ports.Count == 0)
        {
            return;
        }

        var prefix = service.Name.ToUpperInvariant().Replace('-', '_');
        variables[$"{prefix}_SERVICE_HOST"] = address;
        variables[$"{prefix}_SERVICE_PORT"] = Number(ports[0]);
        foreach (var port in ports)
        {
            if (port.Name is { Length: > 0 } name)
            {
                variables[$"{prefix}_SERVICE_PORT_{name.ToUpperInvariant().Replace('-', '_')}"] = Number(port);
            }
        }

        for (var index = 0; index < ports.Count; index++)
        {
            AddLinks(variables, prefix, address, ports[index], isFirst: index == 0);
        }
    }

    private static void AddLinks(IDictionary<string, string> variables, string prefix, string address, ServicePort port, bool isFirst)
    {
        var lower = port.Protocol.ToLowerInvariant();
        var number = Number(port);
        var url = $"{lower}://{address}:{number}";
        if (isFirst)
        {
            variables[$"{prefix}_PORT"] = url;
        }

        var one = $"{prefix}_PORT_{number}_{port.Protocol.ToUpperInvariant()}";
        variables[one] = url;
        variables[$"{one}_PROTO"] = lower;
        variables[$"{one}_PORT"] = number;
        variables[$"{one}_ADDR"] = address;
    }

    private static string Number(ServicePort port) => port.Port.ToString(CultureInfo.InvariantCulture);
}
