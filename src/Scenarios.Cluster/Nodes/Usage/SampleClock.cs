using System.Globalization;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Nodes.Usage;

/// <summary>
/// When a kubelet looks at what is used: soon after a start, then about every fifteen seconds, each in its own rhythm (cadvisor,
/// manager/container.go: from ten to twenty seconds between two looks). Nobody looks; it is worked out when somebody asks.
/// </summary>
internal static class SampleClock
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Jitter = TimeSpan.FromSeconds(5);

    /// <summary>The last look up to an instant, and its number; null where there was none yet.</summary>
    /// <param name="identity">What distinguishes this rhythm from others.</param>
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

    /// <summary>From 0 to 1, by chance: the same for the same look.</summary>
    public static double Chance(string identity, long number) =>
        (StableHash.Of(string.Create(CultureInfo.InvariantCulture, $"{identity}/{number}")) >> 11) / (double)(1UL << 53);

    private static DateTimeOffset At(DateTimeOffset started, string identity, long number) => number == 0
        ? started + First
        : started + First + (Interval * number) + (Jitter * (Chance(identity, number) - 0.5));
}
