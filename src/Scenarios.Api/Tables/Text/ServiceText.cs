using System.Globalization;

namespace Scenarios.Api.Tables.Text;

/// <summary>Parts of Services and endpoints in one line, for tables and descriptions.</summary>
public static class ServiceText
{
    private const int ShownEndpoints = 3;

    /// <summary><c>8080:30080/TCP,…</c>; empty without ports.</summary>
    public static string Ports(ApiObject service) => string.Join(',', service.ListAt("spec", "ports").Select(PortOf));

    /// <summary>Where clients outside reach it; <c>&lt;none&gt;</c>, or <c>&lt;pending&gt;</c> for a load balancer that is not there yet.</summary>
    public static string ExternalAddress(ApiObject service)
    {
        var external = service.ListAt("spec", "externalIPs").Select(address => address.Scalar()).ToList();
        switch (service.TextAt("spec", "type"))
        {
            case "ClusterIP" or "NodePort":
                return external.Count > 0 ? string.Join(',', external) : "<none>";
            case "LoadBalancer":
                var all = string.Join(',', (IEnumerable<string>)[.. LoadBalancerAddresses(service), .. external]);
                return all.Length > 0 ? all : "<pending>";
            case "ExternalName":
                return service.TextAt("spec", "externalName");
            default:
                return "<unknown>";
        }
    }

    /// <summary>The addresses in <c>status.loadBalancer</c>, sorted, each once.</summary>
    public static IReadOnlyList<string> LoadBalancerAddresses(ApiObject item) =>
    [
        .. item.ListAt("status", "loadBalancer", "ingress")
            .Select(ingress => ingress.Text("ip") is { Length: > 0 } ip ? ip : ingress.Text("hostname"))
            .Where(address => address.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The addresses of an Endpoints object: three at most, then how many more.</summary>
    public static string Endpoints(ApiObject endpoints)
    {
        var all = endpoints.ListAt("subsets").SelectMany(AddressesOf).ToList();
        if (endpoints.ListAt("subsets").Count == 0)
        {
            return "<none>";
        }

        return Shorten(all, string.Empty);
    }

    /// <summary>The port numbers of an EndpointSlice.</summary>
    public static string SlicePorts(ApiObject slice) => Shorten(
        [.. slice.ListAt("ports").Select(port => port.Has("port") ? port.Scalar("port") : port.Has("name") ? port.Text("name") : "*")],
        "<unset>");

    /// <summary>The addresses of an EndpointSlice, ready or not.</summary>
    public static string SliceEndpoints(ApiObject slice) => Shorten(
        [.. slice.ListAt("endpoints").SelectMany(endpoint => endpoint.List("addresses").Select(address => address.Scalar()))],
        "<unset>");

    /// <summary>An address with a port, an IPv6 one in brackets.</summary>
    public static string JoinHostPort(string address, string port) => address.Contains(':') ? $"[{address}]:{port}" : $"{address}:{port}";

    /// <summary>Three at most, then how many more; other words where there are none.</summary>
    public static string Shorten(IReadOnlyList<string> items, string otherwise)
    {
        if (items.Count == 0)
        {
            return otherwise;
        }

        var text = string.Join(',', items.Take(ShownEndpoints));
        return items.Count <= ShownEndpoints
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text} + {items.Count - ShownEndpoints} more...");
    }

    private static string PortOf(Value port)
    {
        var nodePort = port.Integer("nodePort") is { } number and > 0 ? $":{number.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
        return $"{port.Scalar("port")}{nodePort}/{port.Text("protocol")}";
    }

    private static IEnumerable<string> AddressesOf(Value subset)
    {
        var addresses = subset.List("addresses").Select(address => address.Text("ip")).ToList();
        var ports = subset.List("ports");
        return ports.Count == 0 ? addresses : ports.SelectMany(_ => addresses, (port, address) => JoinHostPort(address, port.Scalar("port")));
    }
}
