using System.Globalization;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes.Usage;

/// <summary>
/// When a kubelet samples usage: soon after a start, then about every fifteen seconds, at each container's own times (cadvisor,
/// manager/container.go: ten to twenty seconds between two samples). No samples are taken; their times are computed on demand.
/// </summary>
internal static class SampleClock
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(5);

    /// <summary>The last sample before or at an instant, and its number; null when there is none yet.</summary>
    /// <param name="identity">What distinguishes this series of samples from others.</param>
    public static (DateTimeOffset Taken, long Number)? LastBefore(DateTimeOffset started, string identity, DateTimeOffset instant)
    {
        if (instant < started + First)
        {
            return null;
        }

        var number = (long)((instant - started) / Interval) + 1;
        while (number > 0 && At(started, identity, number) > instant)
        {
            number--;
        }

        return (At(started, identity, number), number);
    }

    /// <summary>A random number from 0 to 1, always the same for the same sample.</summary>
    public static double Chance(string identity, long number) =>
        (StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{identity}/{number}")) >> 11) / (double)(1UL << 53);

    private static DateTimeOffset At(DateTimeOffset started, string identity, long number) => number == 0
        ? started + First
        : started + First + (Interval * number) + (Jitter * (Chance(identity, number) - 0.5));
}
