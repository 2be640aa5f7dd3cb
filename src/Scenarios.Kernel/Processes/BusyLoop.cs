namespace Scenarios.Kernel.Processes;

/// <summary>
/// The rounds of a program's loop that lets no time pass by itself. If the process has an account of its usage, the loop takes time. Each
/// round takes a hundredth of the loop's duration so far, so that an endless loop costs little and still notices changes
/// soon.
/// </summary>
public sealed class BusyLoop(ProcessTable processes)
{
    private static readonly TimeSpan ShortestRound = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(10);

    private TimeSpan _since;
    private TimeSpan _woke = TimeSpan.MinValue;

    /// <summary>Whether loops of the current process take time; without an account an endless loop is an error.</summary>
    public bool TakesTime => processes.Current?.Account is not null;

    /// <summary>Whether only these rounds have let time pass since the last one.</summary>
    public bool GoesOn => _woke == processes.Timeline.Elapsed;

    /// <summary>Computes until the next round.</summary>
    /// <param name="round">The duration of the round; null to derive it from the loop's duration so far.</param>
    public async Coroutine Round(TimeSpan? round = null)
    {
        var process = processes.Current!;
        if (!GoesOn)
        {
            _since = processes.Timeline.Elapsed;
        }

        var fitting = (processes.Timeline.Elapsed - _since) / 100;
        var shortest = fitting < ShortestRound ? ShortestRound : fitting;
        process.IsComputing = true;
        try
        {
            await processes.Sleep(round ?? (shortest > LongestRound ? LongestRound : shortest));
            _woke = processes.Timeline.Elapsed;
        }
        finally
        {
            process.IsComputing = false;
        }
    }
}
