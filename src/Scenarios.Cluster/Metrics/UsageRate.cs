using Scenarios.Cluster.ApiServer.Usage;

namespace Scenarios.Cluster.Metrics;

/// <summary>The usage between two samples.</summary>
/// <param name="Processor">In billionths of a processor, on average.</param>
/// <param name="Memory">In bytes, at the end.</param>
internal readonly record struct UsageRate(long Processor, long Memory, DateTimeOffset Taken, TimeSpan Window)
{
    private const double Billion = 1e9;

    public static UsageRate Between(UsageSample before, UsageSample last)
    {
        var window = last.Taken - before.Taken;
        return new((long)((last.Processor - before.Processor) / window.TotalSeconds * Billion), last.WorkingSet, last.Taken, window);
    }
}
