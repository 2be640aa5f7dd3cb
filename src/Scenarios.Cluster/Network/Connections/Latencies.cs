using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>How long things take on the simulated network; seeded.</summary>
internal sealed class Latencies(Simulation simulation)
{
    /// <summary>Linux gives up connecting after six SYN retries: 1 + 2 + 4 + 8 + 16 + 32 + 64 s (tcp(7), tcp_syn_retries).</summary>
    public static readonly TimeSpan SynRetries = TimeSpan.FromSeconds(127);

    /// <summary>Linux gives up looking for a neighbour after three requests, a second apart (arp(7), mcast_solicit).</summary>
    public static readonly TimeSpan NeighbourSearch = TimeSpan.FromSeconds(3);

    /// <summary>How long a client without a time limit waits for an answer; in reality for ever, which no command may take.</summary>
    public static readonly TimeSpan NoAnswer = TimeSpan.FromHours(2);

    /// <summary>Now, as time since the simulation began.</summary>
    public TimeSpan Elapsed => simulation.Elapsed;

    private readonly SeededRandom _random = simulation.Random("network");

    /// <summary>The time from one sandbox to another and back.</summary>
    public TimeSpan RoundTrip() => _random.Between(TimeSpan.FromMicroseconds(80), TimeSpan.FromMicroseconds(400));

    /// <summary>The time that a server itself takes.</summary>
    public TimeSpan Service() => _random.Between(TimeSpan.FromMicroseconds(100), TimeSpan.FromMicroseconds(700));

    public int Next(int exclusiveMaximum) => _random.Next(exclusiveMaximum);
}
