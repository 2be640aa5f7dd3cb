using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The node ports, 30000–32767. Ports that nobody asked for come at random from above the first 86, which are kept for those that are
/// asked for by number (kubernetes, registry/core/service/portallocator).
/// </summary>
internal sealed class PortRange
{
    private const int First = 30000;
    private const int Last = 32767;
    private const int Reserved = 86;
    private const int MaximumAttempts = 10_000;

    private readonly HashSet<long> _taken = [];

    /// <exception cref="InvalidOperationException">The range is full.</exception>
    public long TakeAny(SeededRandom random)
    {
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            var port = First + Reserved + random.Next(Last - First - Reserved + 1);
            if (_taken.Add(port))
            {
                return port;
            }
        }

        throw new InvalidOperationException("The range of node ports is full.");
    }

    /// <summary>Takes this port; otherwise says why not.</summary>
    public string? Take(long port)
    {
        if (port is < First or > Last)
        {
            return "provided port is not in the valid range. The range of valid ports is 30000-32767";
        }

        return _taken.Add(port) ? null : "provided port is already allocated";
    }

    public void Release(long port) => _taken.Remove(port);
}
