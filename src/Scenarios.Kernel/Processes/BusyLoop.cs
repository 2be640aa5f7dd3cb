namespace Scenarios.Kernel.Processes;

/// <summary>
/// A program that goes round in a loop and lets no time pass of its own. Where its process is charged for what it uses, the loop takes
/// time: rounds become rarer the longer it lasts, a hundredth of what it has lasted so far, so that a loop without an end costs little and
/// still sees soon what changes around it.
/// </summary>
public sealed class BusyLoop(Simulation simulation)
{
    private static readonly TimeSpan ShortestRound = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(10);

    private TimeSpan _since;
    private TimeSpan _woke = TimeSpan.MinValue;

    /// <summary>Whether time passes in loops of the current process; elsewhere an endless loop is an error.</summary>
    public bool TakesTime => simulation.Processes.Current?.Account is not null;

    /// <summary>Whether nothing but these rounds has let time pass since the last one.</summary>
    public bool GoesOn => _woke == simulation.Elapsed;

    /// <summary>The processor works until the next round.</summary>
    /// <param name="round">How long it takes; null for what fits how long the loop has lasted.</param>
    public async Coroutine Round(TimeSpan? round = null)
    {
        var process = simulation.Processes.Current!;
        if (!GoesOn)
        {
            _since = simulation.Elapsed;
        }

        var fitting = (simulation.Elapsed - _since) / 100;
        var shortest = fitting < ShortestRound ? ShortestRound : fitting;
        process.IsComputing = true;
        try
        {
            await simulation.Processes.Sleep(round ?? (shortest > LongestRound ? LongestRound : shortest));
            _woke = simulation.Elapsed;
        }
        finally
        {
            process.IsComputing = false;
        }
    }
}
