namespace Scenarios.Kernel.Time;

/// <summary>The kind of an event, as <see cref="Simulation.Settle"/> sees it.</summary>
public enum Activity : byte
{
    /// <summary>Progress towards a new state: the simulation is not settled until it has happened.</summary>
    Progress,

    /// <summary>
    /// Something that goes on for ever or waits by choice (heartbeats, probes, a workload's sleep): settling does not wait for it.
    /// </summary>
    Background,
}
