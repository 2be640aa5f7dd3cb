using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Scenarios.Api.Validation;

/// <summary>
/// Rules for fields with IP addresses and blocks (apimachinery, pkg/util/validation/ip.go; pkg/apis/core/validation,
/// ValidateNonSpecialIP).
/// </summary>
public static class AddressRules
{
    private const string NotAnAddress = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
    private const string NotABlock = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";

    private const string Unspecified = "may not be unspecified (0.0.0.0 or ::)";
    private const string Loopback = "may not be in the loopback range (127.0.0.0/8, ::1/128)";
    private const string LinkLocal = "may not be in the link-local range (169.254.0.0/16, fe80::/10)";
    private const string LinkLocalMulticast = "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)";

    public static IReadOnlyList<string> Address(string value) => TryParseFour(value, out _) || TryParse(value, out _) ? [] : [NotAnAddress];

    public static IReadOnlyList<string> Block(string value)
    {
        var slash = value.IndexOf('/');
        return slash > 0 && TryParse(value[..slash], out var address)
            && int.TryParse(
                value.AsSpan(slash + 1),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var length)
            && length <= (address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128) ? [] : [NotABlock];
    }

    /// <summary>Requires an address that can belong to a single machine.</summary>
    public static IReadOnlyList<string> NotSpecial(string value)
    {
        if (TryParseFour(value, out var four))
        {
            return NotSpecial(four);
        }

        if (!TryParse(value, out var address))
        {
            return ["must be a valid IP address"];
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return NotSpecial(BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes().AsSpan(12)));
        }

        if (address.Equals(IPAddress.IPv6Any))
        {
            return [Unspecified];
        }

        if (IPAddress.IsLoopback(address))
        {
            return [Loopback];
        }

        var isMulticast = address.GetAddressBytes() is [0xFF, var scope, ..] && (scope & 0x0F) == 2;
        return address.IsIPv6LinkLocal ? [LinkLocal] : isMulticast ? [LinkLocalMulticast] : [];
    }

    private static IReadOnlyList<string> NotSpecial(uint four) => four switch
    {
        0 => [Unspecified],
        >= 0x7F000000 and <= 0x7FFFFFFF => [Loopback],
        >= 0xA9FE0000 and <= 0xA9FEFFFF => [LinkLocal],
        >= 0xE0000000 and <= 0xE00000FF => [LinkLocalMulticast],
        _ => [],
    };

    public static bool TryParse(string value, out IPAddress address)
    {
        address = IPAddress.None;
        if (TryParseFour(value, out var four))
        {
            address = new IPAddress([(byte)(four >> 24), (byte)(four >> 16), (byte)(four >> 8), (byte)four]);
            return true;
        }

        // .NET also accepts brackets, a port after them, and an interface's name.
        return value.Contains(':', StringComparison.Ordinal) && value.AsSpan().IndexOfAny('[', '%') < 0
            && IPAddress.TryParse(value, out address!);
    }

    /// <summary>
    /// Parses four decimal numbers, including those with leading zeros, as Kubernetes has always accepted. (.NET accepts more.) Allocates
    /// nothing, because Endpoints contain very many addresses.
    /// </summary>
    private static bool TryParseFour(string value, out uint address)
    {
        address = 0;
        var (number, digits, dots) = (0, 0, 0);
        foreach (var character in value)
        {
            if (character == '.' && digits > 0)
            {
                address = (address << 8) | (uint)number;
                (number, digits, dots) = (0, 0, dots + 1);
                continue;
            }

            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            number = (number * 10) + (character - '0');
            digits++;
            if (number > 255)
            {
                return false;
            }
        }

        address = (address << 8) | (uint)number;
        return dots == 3 && digits > 0;
    }
}
