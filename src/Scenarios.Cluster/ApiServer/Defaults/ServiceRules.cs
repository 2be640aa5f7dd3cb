namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Services (kubernetes, pkg/apis/core/v1/defaults.go, SetDefaults_Service).</summary>
internal static class ServiceRules
{
    /// <summary>How long a client keeps its endpoint (core/v1 types.go, DefaultClientIPServiceAffinitySeconds).</summary>
    public const long AffinitySeconds = 10800;

    public static ObjectValue TargetPort(ObjectValue port) =>
        port["targetPort"] is null or NullValue or IntegerValue { Integer: 0 } or StringValue { Text.Length: 0 }
            && port["port"] is { } number
            ? port.With("targetPort", number)
            : port;

    public static ObjectValue Spec(ObjectValue spec)
    {
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

    private static ObjectValue WithTimeout(ObjectValue spec) => spec.Find("sessionAffinityConfig", "clientIP", "timeoutSeconds") is null
        ? spec.WithPath(["sessionAffinityConfig", "clientIP", "timeoutSeconds"], IntegerValue.Of(AffinitySeconds))
        : spec;
}
