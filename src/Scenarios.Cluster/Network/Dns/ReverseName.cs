namespace Scenarios.Cluster.Network.Dns;

/// <summary>The names used for reverse lookups of addresses (RFC 1035, 3.5): <c>4.3.2.1.in-addr.arpa</c> for 1.2.3.4.</summary>
internal static class ReverseName
{
    /// <summary>The zone of all such names.</summary>
    public const string Zone = "in-addr.arpa";

    private const string Suffix = "." + Zone;

    public static string Of(string address) => Turned(address) + Suffix;

    /// <summary>The address in such a name; null for any other name.</summary>
    public static string? AddressIn(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? Turned(name[..^Suffix.Length]) : null;

    private static string Turned(string labels) => string.Join('.', labels.Split('.').Reverse());
}
