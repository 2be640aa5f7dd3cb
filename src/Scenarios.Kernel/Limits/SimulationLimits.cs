namespace Scenarios.Kernel.Limits;

/// <summary>The named limits of one simulation. Reaching one throws <see cref="LimitReachedException"/>.</summary>
public sealed record SimulationLimits
{
    /// <summary>Events at one virtual instant. More than this means an endless loop in which no time passes.</summary>
    public int EventsPerInstant { get; init; } = 5_000_000;

    /// <summary>Events handled in one call that runs the simulation.</summary>
    public long EventsPerRun { get; init; } = 50_000_000;

    /// <summary>The virtual time that one call may let pass while it waits.</summary>
    public TimeSpan VirtualTimePerRun { get; init; } = TimeSpan.FromDays(400);

    /// <summary>Live processes at one time: enough for a hundred thousand Pods, and as many again.</summary>
    public int Processes { get; init; } = 200_000;

    /// <summary>Characters that a pipe holds before its writer waits (Linux: 64 KiB).</summary>
    public int PipeCapacity { get; init; } = 65_536;
}
