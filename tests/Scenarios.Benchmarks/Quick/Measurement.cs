using System.Diagnostics;

namespace Scenarios.Benchmarks.Quick;

/// <summary>
/// What one action cost. The processor time is that of all threads of this process: it suffers least from what else a machine does.
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

    /// <summary>The median of wall times; of the rest the mean, for a clock of processor time has too coarse a grain for one run.</summary>
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
