namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>The variables that tell a container where Services are, in the format of Docker's links (kubernetes, pkg/kubelet/envvars/envvars.go).</summary>
internal static class ServiceVariables
{
    /// <summary>Adds the variables of one Service; headless and ExternalName Services have none.</summary>
    public static void Add(IDictionary<string, string> variables, ApiObject service)
    {
        var address = service.TextAt("spec", "clusterIP");
        var ports = service.ListAt("spec", "ports");
        if (address.Length == 0 || address == "None" || ports.Count == 0)
        {
            return;
        }

        var prefix = service.Name.ToUpperInvariant().Replace('-', '_');
        variables[$"{prefix}_SERVICE_HOST"] = address;
        variables[$"{prefix}_SERVICE_PORT"] = Number(ports[0]);
        foreach (var port in ports)
        {
            if (Text(port, "name") is { Length: > 0 } name)
            {
                variables[$"{prefix}_SERVICE_PORT_{name.ToUpperInvariant().Replace('-', '_')}"] = Number(port);
            }
        }

        for (var index = 0; index < ports.Count; index++)
        {
            AddLinks(variables, prefix, address, ports[index], isFirst: index == 0);
        }
    }

    private static void AddLinks(IDictionary<string, string> variables, string prefix, string address, Value port, bool isFirst)
    {
        var protocol = Text(port, "protocol") is { Length: > 0 } text ? text : "TCP";
        var lower = protocol.ToLowerInvariant();
        var number = Number(port);
        var url = $"{lower}://{address}:{number}";
        if (isFirst)
        {
            variables[$"{prefix}_PORT"] = url;
        }

        var one = $"{prefix}_PORT_{number}_{protocol.ToUpperInvariant()}";
        variables[one] = url;
        variables[$"{one}_PROTO"] = lower;
        variables[$"{one}_PORT"] = number;
        variables[$"{one}_ADDR"] = address;
    }

    private static string Text(Value port, string name) => (port.Find(name) as StringValue)?.Text ?? string.Empty;

    private static string Number(Value port) => port.Find("port")?.ToString() ?? "0";
}
