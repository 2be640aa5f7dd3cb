using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>The addresses of an object: inside the cluster, outside, on its nodes.</summary>
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

    /// <summary>A Pod's or Service's address inside the cluster; empty if it has none.</summary>
    public static string InnerOf(ApiObject item) => item.Kind == "Pod" ? item.TextAt("status", "podIP") : item.TextAt("spec", "clusterIP");

    /// <summary>Whether it has an address from a load balancer or in <c>externalIPs</c>; for a node, one of type ExternalIP.</summary>
    public static bool HasOuter(ApiObject item) => item.Kind == "Node"
        ? HasNodeAddress(item, "ExternalIP")
        : item.ListAt("spec", "externalIPs").Count > 0 || item.ListAt("status", "loadBalancer", "ingress").OfType<ObjectValue>()
            .Any(static one => one["ip"] is StringValue || one["hostname"] is StringValue);

    /// <param name="service">The Service.</param>
    /// <param name="number">The exact port; null for any.</param>
    public static bool HasNodePort(ApiObject service, int? number) => service.ListAt("spec", "ports").OfType<ObjectValue>()
        .Any(port => port["nodePort"] is IntegerValue { Integer: > 0 } found && (number is not { } wanted || found.Integer == wanted));

    private static bool HasNodeAddress(ApiObject node, string type) => node.ListAt("status", "addresses").OfType<ObjectValue>()
        .Any(one => ObjectFacts.Text(one, "type") == type);
}
