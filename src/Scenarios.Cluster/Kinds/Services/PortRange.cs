using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The node ports, 30000–32767. Unless a specific port is requested, it is chosen at random above the first 86, which are reserved for such
/// requests (kubernetes, registry/core/service/portallocator).
/// </summary>
internal sealed class PortRange
{
    private const int First = 30000;
    private const int Last = 32767;
    private const int Reserved = 86;

    private readonly HashSet<long> _taken = [];

    /// <summary>A free port, a reserved one only if there is no other; null if all are taken.</summary>
    public long? TakeAny(SeededRandom random) =>
        TakeFrom(First + Reserved, Last - First - Reserved + 1, random) ?? TakeFrom(First, Reserved, random);

    /// <summary>Takes this port; returns why it cannot be taken, or null.</summary>
    public string? Take(long port)
    {
        if (port is < First or > Last)
        {
            return "provided port is not in the valid range. The range of valid ports is 30000-32767";
        }

        return _taken.Add(port) ? null : "provided port is already allocated";
    }

    public void Release(long port) => _taken.Remove(port);

    /// <summary>The first free port from a random one onwards.</summary>
    private long? TakeFrom(int first, int count, SeededRandom random)
    {
        var start = random.Next(count);
        for (var step = 0; step < count; step++)
        {
            var port = first + ((start + step) % count);
            if (_taken.Add(port))
            {
                return port;
            }
        }

        return null;
    }
}
