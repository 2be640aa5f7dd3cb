using System.Globalization;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The cluster IPs, 10.96.0.0/12 (kubeadm's default). Unless a specific address is requested, it is chosen at random above the first 256,
/// which are reserved for such requests (kubernetes, registry/core/service/ipallocator).
/// </summary>
internal sealed class AddressRange
{
    private const uint First = (10u << 24) | (96u << 16);
    private const uint Size = 1u << 20;
    private const uint Reserved = 256;
    private const int MaximumAttempts = 10_000;

    private readonly HashSet<uint> _taken = [];

    /// <summary>A free address; null if none was found.</summary>
    public string? TakeAny(SeededRandom random)
    {
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            // The last address of the range is the broadcast address.
            var offset = Reserved + (uint)random.Next((int)(Size - Reserved - 1));
            if (_taken.Add(First + offset))
            {
                return Format(First + offset);
            }
        }

        return null;
    }

    /// <summary>Takes this address; returns why it cannot be taken, or null.</summary>
    public string? Take(string text)
    {
        // The first and last addresses are the network and broadcast addresses.
        if (!TryParse(text, out var address) || address <= First || address >= First + Size - 1)
        {
            return "the provided network does not match the current range";
        }

        return _taken.Add(address) ? null : "provided IP is already allocated";
    }

    public void Release(string text)
    {
        if (TryParse(text, out var address))
        {
            _taken.Remove(address);
        }
    }

    private static string Format(uint address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 0xFF}.{(address >> 8) & 0xFF}.{address & 0xFF}");

    private static bool TryParse(string text, out uint address)
    {
        address = 0;
        var parts = 0;
        foreach (var part in text.AsSpan().Split('.'))
        {
            if (!byte.TryParse(text.AsSpan()[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            address = (address << 8) | number;
            parts++;
        }

        return parts == 4;
    }
}
