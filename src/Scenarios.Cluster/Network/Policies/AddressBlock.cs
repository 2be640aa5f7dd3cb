using System.Net;

namespace Scenarios.Cluster.Network.Policies;

/// <summary>Blocks of addresses in CIDR notation.</summary>
internal static class AddressBlock
{
    /// <summary>Whether one of the blocks contains the address; an invalid block contains none.</summary>
    public static bool AnyHas(IReadOnlyList<string> blocks, string address)
    {
        if (!IPAddress.TryParse(address, out var known))
        {
            return false;
        }

        foreach (var block in blocks)
        {
            if (IPNetwork.TryParse(block, out var network) && network.Contains(known))
            {
                return true;
            }
        }

        return false;
    }
}
