using Scenarios.Cluster.ApiServer.Defaults;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>What the server handed out to a Service (kubernetes, registry/core/service/strategy.go, patchAllocatedValues).</summary>
internal static class AllocatedValues
{
    private static readonly string[] Allocated = ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"];

    /// <summary>A client that sends no addresses or node ports keeps those it has, while the type stays one that has them.</summary>
    public static ObjectValue Keep(ObjectValue spec, ObjectValue previous)
    {
        if (spec.Text("type") == "ExternalName" || previous.Text("type") == "ExternalName")
        {
            return spec;
        }

        if (spec.Text("clusterIP").Length == 0)
        {
            foreach (var field in Allocated)
            {
                spec = previous[field] is { } value ? spec.DefaultTo(field, value) : spec;
            }

            spec = previous["clusterIP"] is { } address ? spec.With("clusterIP", address) : spec;
        }

        return HasNodePorts(spec) && HasNodePorts(previous) ? spec.RewriteEach("ports", port => KeepNodePort(port, previous)) : spec;
    }

    public static bool HasNodePorts(ObjectValue spec) => spec.Text("type") is "NodePort" or "LoadBalancer";

    private static ObjectValue KeepNodePort(ObjectValue port, ObjectValue previous)
    {
        if (port["nodePort"] is not IntegerValue { Integer: not 0 } && previous["ports"] is ListValue ports)
        {
            foreach (var other in ports)
            {
                if (other.Find("port") is { } number && number.Equals(port["port"]) && Equals(other.Find("protocol"), port["protocol"])
                    && other.Find("nodePort") is { } nodePort)
                {
                    return port.With("nodePort", nodePort);
                }
            }
        }

        return port;
    }
}
