namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>The defaults of a ServiceSpec (kubernetes, pkg/apis/core/v1/defaults.go, SetDefaults_Service).</summary>
internal static class ServiceDefaults
{
    private static readonly string[] Allocated = ["clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy"];

    public static ObjectValue Apply(ObjectValue spec)
    {
        spec = spec
            .DefaultText("sessionAffinity", Texts.None)
            .DefaultText("type", Texts.ClusterIP)
            .RewriteEach("ports", Port);
        spec = spec.Text("sessionAffinity") == "ClientIP" ? WithTimeout(spec) : spec.Without("sessionAffinityConfig");
        var type = spec.Text("type");
        if (type is "NodePort" or "LoadBalancer" || (type == "ClusterIP" && spec["externalIPs"] is ListValue { Count: > 0 }))
        {
            spec = spec.DefaultText("externalTrafficPolicy", Texts.Cluster);
        }

        if (type is "NodePort" or "LoadBalancer" or "ClusterIP")
        {
            spec = spec.DefaultTo("internalTrafficPolicy", Texts.Cluster);
        }

        return type == "LoadBalancer" ? spec.DefaultTo("allocateLoadBalancerNodePorts", BooleanValue.True) : spec;
    }

    /// <summary>A client that sends no addresses or node ports keeps those it has, while the type stays one that has them (patchAllocatedValues).</summary>
    public static ObjectValue KeepAllocated(ObjectValue spec, ObjectValue previous)
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

    private static ObjectValue Port(ObjectValue port)
    {
        port = port.DefaultText("protocol", Texts.Tcp);
        return port["targetPort"] is null or NullValue or IntegerValue { Integer: 0 } or StringValue { Text.Length: 0 } && port["port"] is { } number
            ? port.With("targetPort", number)
            : port;
    }

    private static ObjectValue WithTimeout(ObjectValue spec) => spec.Find("sessionAffinityConfig", "clientIP", "timeoutSeconds") is null
        ? spec.WithPath(["sessionAffinityConfig", "clientIP", "timeoutSeconds"], IntegerValue.Of(10800))
        : spec;
}
