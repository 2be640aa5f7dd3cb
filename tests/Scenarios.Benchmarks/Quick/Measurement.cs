using System.Diagnostics;

namespace Scenarios.Benchmarks.Quick;

/// <summary>
/// What one action cost. The processor time is that of all threads of this process: it is what other load on the machine affects least.
/// </summary>
internal readonly record struct Measurement(TimeSpan Wall, TimeSpan Processor, long Allocated)
{
    public static Measurement Of(Action action)
    {
        GC.Collect();
        var processor = ProcessorTime();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        action();
        return new Measurement(watch.Elapsed, ProcessorTime() - processor, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>
    /// The median of the wall times, and the mean of the rest, because the clock of processor time is too coarse for one run.
    /// </summary>
    public static Measurement Median(int runs, Action action)
    {
        var walls = new TimeSpan[runs];
        var all = Of(() =>
        {
            for (var run = 0; run < runs; run++)
            {
                var watch = Stopwatch.StartNew();
                action();
                walls[run] = watch.Elapsed;
            }
        });
        Array.Sort(walls);
        return new Measurement(walls[runs / 2], all.Processor / runs, all.Allocated / runs);
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
