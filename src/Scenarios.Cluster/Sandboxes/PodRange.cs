using System.Globalization;

namespace Scenarios.Cluster.Sandboxes;

/// <summary>
/// The address range of a node's Pods: node N has the /24 number N of 10.244.0.0/16, as in kubeadm and kind. A /16 has 256 of them; a
/// larger cluster continues up to 10.255.255.0/24, and states 10.240.0.0/12 as its Pod network. Services have 10.96.0.0/12.
/// </summary>
internal static class PodRange
{
    /// <summary>How many nodes a cluster can have.</summary>
    public const int Limit = (256 - FirstOctet) * Octet;

    private const int Octet = 256;
    private const int FirstOctet = 244;
    private const string Start = "10.";

    /// <param name="number">The number of the node, from 0.</param>
    /// <returns>Such as <c>10.244.3.0/24</c>.</returns>
    public static string Of(int number) => $"{PrefixOf(number)}0/24";

    /// <param name="number">The number of the node, from 0.</param>
    /// <returns>The prefix of its Pods' addresses, such as <c>10.244.3.</c></returns>
    public static string PrefixOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}{FirstOctet + (number / Octet)}.{number % Octet}.");

    /// <summary>The network of all Pods.</summary>
    /// <param name="nodes">How many nodes the cluster begins with.</param>
    public static string NetworkOf(int nodes) => nodes <= Octet ? "10.244.0.0/16" : "10.240.0.0/12";

    /// <param name="range">A node's range, such as <c>10.244.3.0/24</c>; a range that <see cref="Of"/> never returns has no number.</param>
    /// <returns>The number of the node, or null.</returns>
    public static int? NumberOf(string range)
    {
        var parts = range.Split('.');
        return parts.Length == 4
            && $"{parts[0]}." == Start
            && byte.TryParse(parts[1], CultureInfo.InvariantCulture, out var second)
            && second >= FirstOctet
            && byte.TryParse(parts[2], CultureInfo.InvariantCulture, out var third)
                ? ((second - FirstOctet) * Octet) + third
                : null;
    }
}
