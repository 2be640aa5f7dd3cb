using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>Where an object can be reached: inside the cluster, from outside, on its nodes.</summary>
internal static class Addresses
{
    public static bool HasInner(ApiObject item) => item.Kind switch
    {
        "Pod" => item.TextAt("status", "podIP").Length > 0,
        "Service" => item.TextAt("spec", "clusterIP") is { Length: > 0 } and not "None",
        "Node" => HasNodeAddress(item, "InternalIP"),
        "Ingress" => HasOuter(item),
        _ => false,
    };

    /// <summary>A Pod's or a Service's address inside the cluster; empty where it has none.</summary>
    public static string InnerOf(ApiObject item) => item.Kind == "Pod" ? item.TextAt("status", "podIP") : item.TextAt("spec", "clusterIP");

    /// <summary>What a load balancer gave, or what <c>externalIPs</c> names; of a node its address of that type.</summary>
    public static bool HasOuter(ApiObject item) => item.Kind == "Node"
        ? HasNodeAddress(item, "ExternalIP")
        : item.ListAt("spec", "externalIPs").Count > 0 || item.ListAt("status", "loadBalancer", "ingress").OfType<ObjectValue>()
            .Any(static one => one["ip"] is StringValue || one["hostname"] is StringValue);

    /// <param name="service">The Service.</param>
    /// <param name="number">The very port; null for any.</param>
    public static bool HasNodePort(ApiObject service, int? number) => service.ListAt("spec", "ports").OfType<ObjectValue>()
        .Any(port => port["nodePort"] is IntegerValue { Integer: > 0 } found && (number is not { } wanted || found.Integer == wanted));

    private static bool HasNodeAddress(ApiObject node, string type) => node.ListAt("status", "addresses").OfType<ObjectValue>()
        .Any(one => ObjectFacts.Text(one, "type") == type);
}
