using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// A loop that runs every so often for ever, as far as one needs to know it: when it will next look. Nothing is queued for ticks that
/// find nothing.
/// </summary>
/// <param name="random">Says when within its first period it began.</param>
internal sealed class PeriodicTick(TimeSpan period, SeededRandom random)
{
    private readonly TimeSpan _phase = random.Between(TimeSpan.Zero, period);

    /// <summary>The first tick at this time or after it.</summary>
    public TimeSpan AtOrAfter(TimeSpan time) => _phase + (period * Math.Ceiling((time - _phase) / period));

    /// <summary>The first tick that comes later than this time.</summary>
    public TimeSpan After(TimeSpan time) => _phase + (period * (Math.Floor((time - _phase) / period) + 1));
}
