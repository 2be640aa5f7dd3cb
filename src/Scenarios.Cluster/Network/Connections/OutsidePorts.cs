using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>
/// What listens on the machine outside the cluster: <c>kubectl port-forward</c> and the like. Clients outside reach it as localhost.
/// </summary>
public sealed class OutsidePorts
{
    private const int FirstEphemeral = 32768;
    private const int EphemeralCount = 28232;
    private readonly List<Entry> _entries = [];
    private readonly SeededRandom _random;

    internal OutsidePorts(Simulation simulation) => _random = simulation.Random("outside ports");

    /// <summary>Binds a port of one local address, until disposed; null when it is taken (EADDRINUSE).</summary>
    /// <param name="address">Such as <c>127.0.0.1</c>, <c>::1</c> or <c>0.0.0.0</c>.</param>
    public IDisposable? TryListen(string address, int port, IListener listener)
    {
        if (_entries.Exists(entry => entry.Port == port && (entry.Address == address
            || (IsFour(entry.Address) == IsFour(address) && (IsAny(entry.Address) || IsAny(address))))))
        {
            return null;
        }

        var entry = new Entry(this, address, port, listener);
        _entries.Add(entry);
        return entry;
    }

    /// <summary>An unused port, as the kernel assigns it when a program asks for port 0.</summary>
    public int FreePort()
    {
        // Some port is always free: a terminal has a few listeners at most.
        while (true)
        {
            var port = FirstEphemeral + _random.Next(EphemeralCount);
            if (!_entries.Exists(entry => entry.Port == port))
            {
                return port;
            }
        }
    }

    /// <summary>Whether the address is this machine's own.</summary>
    internal static bool IsLocal(string address) =>
        address.StartsWith("127.", StringComparison.Ordinal) || address is "::1" or "0.0.0.0" || address == NetworkClient.Outside.Address;

    /// <summary>What listens there; null for nothing.</summary>
    internal IListener? ListenerAt(string address, int port) =>
        _entries.Find(entry => entry.Port == port && (entry.Address == address
            || (IsAny(entry.Address) && IsFour(entry.Address) == IsFour(address))))?.Listener;

    private static bool IsAny(string address) => address is "0.0.0.0" or "::";

    private static bool IsFour(string address) => !address.Contains(':');

    private sealed record Entry(OutsidePorts Owner, string Address, int Port, IListener Listener) : IDisposable
    {
        public void Dispose() => Owner._entries.RemoveAll(entry => ReferenceEquals(entry, this));
    }
}
