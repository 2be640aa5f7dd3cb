namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Smaller kinds (kubernetes, defaults.go of core/v1, networking/v1, rbac/v1, storage/v1).</summary>
internal static class PolicyRules
{
    private static readonly StringValue Ingress = new("Ingress");
    private static readonly StringValue Egress = new("Egress");
    private static readonly StringValue RoleGroup = new("rbac.authorization.k8s.io");
    private static readonly ListValue Persistent = ListValue.Of(new StringValue("Persistent"));

    /// <summary>Without policyTypes, a policy applies to ingress, and to egress if it has egress rules.</summary>
    public static ObjectValue NetworkPolicy(ObjectValue spec)
    {
        if (spec["policyTypes"] is ListValue { Count: > 0 })
        {
            return spec;
        }

        return spec.With("policyTypes", spec["egress"] is ListValue { Count: > 0 } ? ListValue.Of(Ingress, Egress) : ListValue.Of(Ingress));
    }

    public static ObjectValue Subject(ObjectValue subject) =>
        subject.Text("kind") is "User" or "Group" ? subject.DefaultText("apiGroup", RoleGroup) : subject;

    public static ObjectValue Driver(ObjectValue spec) =>
        spec["volumeLifecycleModes"] is ListValue { Count: > 0 } ? spec : spec.With("volumeLifecycleModes", Persistent);

    /// <summary>For containers, the limit defaults to the maximum, and the request to the limit or else to the minimum.</summary>
    public static ObjectValue LimitRangeItem(ObjectValue item)
    {
        if (item.Text("type") != "Container")
        {
            return item;
        }

        var limits = Filled(item["default"] as ObjectValue, item["max"] as ObjectValue);
        var requests = Filled(Filled(item["defaultRequest"] as ObjectValue, limits), item["min"] as ObjectValue);
        item = limits.Count == 0 ? item : item.With("default", limits);
        return requests.Count == 0 ? item : item.With("defaultRequest", requests);
    }

    private static ObjectValue Filled(ObjectValue? quantities, ObjectValue? from)
    {
        var filled = quantities ?? ObjectValue.Empty;
        foreach (var (name, quantity) in from ?? ObjectValue.Empty)
        {
            filled = filled.DefaultTo(name, quantity);
        }

        return filled;
    }
}
