using Scenarios.Kernel.Faults;

namespace Scenarios.Kernel.Limits;

/// <summary>A named limit was reached. The message gives the limit, the events still pending, the seed and the virtual time.</summary>
public sealed class LimitReachedException : SimulationFailureException
{
    public LimitReachedException(string limit, string stillMoving, ulong seed, TimeSpan elapsed)
        : base($"Limit reached: {limit}. Still moving: {stillMoving}. Seed {seed}, virtual time {elapsed:c}.")
    {
        Limit = limit;
        StillMoving = stillMoving;
    }

    /// <summary>The limit's name and value, such as <c>EventsPerInstant = 5000000</c>.</summary>
    public string Limit { get; }

    /// <summary>The pending events: the most frequent names, most frequent first.</summary>
    public string StillMoving { get; }
}
