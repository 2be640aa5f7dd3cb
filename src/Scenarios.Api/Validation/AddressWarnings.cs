using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Scenarios.Api.Validation;

/// <summary>
/// The server's warnings about addresses that it will not accept for ever (apimachinery, util/validation/ip.go, GetWarningsForIP and
/// GetWarningsForCIDR).
/// </summary>
public static class AddressWarnings
{
    public static IEnumerable<string> OfAddress(string path, string value)
    {
        if (!AddressRules.TryParse(value, out var address))
        {
            yield break;
        }

        if (IsOld(value, address))
        {
            yield return $"{path}: non-standard IP address \"{value}\" will be considered invalid in a future Kubernetes release: use "
                + $"\"{Plain(address)}\"";
        }
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && address.ToString() != value)
        {
            yield return $"{path}: IPv6 address \"{value}\" should be in RFC 5952 canonical format (\"{address}\")";
        }
    }

    public static IEnumerable<string> OfBlock(string path, string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (AddressRules.Block(value).Count > 0 || !AddressRules.TryParse(value[..slash], out var address))
        {
            yield break;
        }

        var length = int.Parse(value.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        var network = Masked(address, length);
        var (block, isExact) = (string.Create(CultureInfo.InvariantCulture, $"{Plain(network)}/{length}"), network.Equals(address));
        if (!isExact)
        {
            var whole = address.GetAddressBytes().Length * 8;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: CIDR value \"{value}\" is ambiguous in this context (should be \"{block}\" or \"{Plain(address)}/{whole}\"?)");
        }

        if (IsOld(value[..slash], address) || (value[slash + 1] == '0' && value.Length > slash + 2))
        {
            yield return $"{path}: non-standard CIDR value \"{value}\" will be considered invalid in a future Kubernetes release: use "
                + $"\"{block}\"";
        }
        else if (isExact && address.AddressFamily == AddressFamily.InterNetworkV6 && block != value)
        {
            yield return $"{path}: IPv6 CIDR value \"{value}\" should be in RFC 5952 canonical format (\"{block}\")";
        }
    }

    // Numbers with leading zeros, which some programs read as octal, and IPv4 addresses in IPv6 notation.
    private static bool IsOld(string value, IPAddress address) =>
        address.IsIPv4MappedToIPv6 || (address.AddressFamily == AddressFamily.InterNetwork && address.ToString() != value);

    private static string Plain(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();

    private static IPAddress Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] &= (byte)(0xFF << (8 - Math.Clamp(length - (index * 8), 0, 8)));
        }

        return new IPAddress(bytes);
    }
}
