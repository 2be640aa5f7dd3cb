namespace Scenarios.Kernel.Time;

/// <summary>Why an event is due, as <see cref="Simulation.Settle"/> sees it.</summary>
public enum Activity
{
    /// <summary>Something on its way to a new state: the simulation is not settled until it has happened.</summary>
    Progress,

    /// <summary>
    /// Something that goes on for ever or waits at will (heartbeats, probes, a workload's own sleeping): settling does not wait for it.
    /// </summary>
    Background,
}
