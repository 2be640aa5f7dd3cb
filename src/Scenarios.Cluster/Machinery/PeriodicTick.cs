using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// The schedule of a loop that runs forever at a fixed period. It only computes when the next tick is: nothing is queued for ticks that
/// would find nothing to do.
/// </summary>
/// <param name="random">Decides the phase within the first period.</param>
internal sealed class PeriodicTick(TimeSpan period, SeededRandom random)
{
    private readonly TimeSpan _phase = random.Between(TimeSpan.Zero, period);

    /// <summary>The first tick at or after this time.</summary>
    public TimeSpan AtOrAfter(TimeSpan time) => _phase + (period * Math.Ceiling((time - _phase) / period));

    /// <summary>The first tick after this time.</summary>
    public TimeSpan After(TimeSpan time) => _phase + (period * (Math.Floor((time - _phase) / period) + 1));
}
