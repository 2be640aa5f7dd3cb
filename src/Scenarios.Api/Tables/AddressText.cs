namespace Scenarios.Api.Tables;

/// <summary>Network addresses as one-line text, for tables and descriptions.</summary>
public static class AddressText
{
    private const int Shown = 3;

    /// <summary>An address with a port, an IPv6 address in brackets.</summary>
    public static string JoinHostPort(string address, string port) => address.Contains(':') ? $"[{address}]:{port}" : $"{address}:{port}";

    /// <summary>Up to three addresses, then the number of others; the alternative text if there are none.</summary>
    public static string Shorten(IReadOnlyList<string> addresses, string otherwise)
    {
        if (addresses.Count == 0)
        {
            return otherwise;
        }

        var text = string.Join(',', addresses.Take(Shown));
        return addresses.Count <= Shown ? text : FormattableString.Invariant($"{text} + {addresses.Count - Shown} more...");
    }

    /// <summary>The distinct addresses in order, without empty ones.</summary>
    internal static IReadOnlyList<string> Each(IEnumerable<string> addresses) =>
        [.. addresses.Where(static address => address.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
