namespace Scenarios.Api.Tables;

/// <summary>Network addresses in one line, for tables and descriptions.</summary>
public static class AddressText
{
    private const int Shown = 3;

    /// <summary>An address with a port, an IPv6 one in brackets.</summary>
    public static string JoinHostPort(string address, string port) => address.Contains(':') ? $"[{address}]:{port}" : $"{address}:{port}";

    /// <summary>Three at most, then how many more; other words where there are none.</summary>
    public static string Shorten(IReadOnlyList<string> addresses, string otherwise)
    {
        if (addresses.Count == 0)
        {
            return otherwise;
        }

        var text = string.Join(',', addresses.Take(Shown));
        return addresses.Count <= Shown ? text : FormattableString.Invariant($"{text} + {addresses.Count - Shown} more...");
    }

    /// <summary>Each once, in order, without empty ones.</summary>
    internal static IReadOnlyList<string> Each(IEnumerable<string> addresses) =>
        [.. addresses.Where(static address => address.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
