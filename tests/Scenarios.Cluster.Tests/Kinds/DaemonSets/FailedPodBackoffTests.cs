using Scenarios.Cluster.Kinds.DaemonSets;

namespace Scenarios.Cluster.Tests.Kinds.DaemonSets;

/// <summary>client-go, util/flowcontrol/backoff.go, with the numbers of the DaemonSet controller: 1 s, and at most 15 minutes.</summary>
internal sealed class FailedPodBackoffTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FailedPodBackoff _backoff = new();

    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(3, 4)]
    [TestCase(10, 512)]
    [TestCase(11, 900)]
    [TestCase(50, 900)]
    public void Remaining_AfterFailuresInARow_Doubles(int failures, int seconds)
    {
        for (var count = 0; count < failures; count++)
        {
            _backoff.Next("set", "worker", Now);
        }

        _backoff.Remaining("set", "worker", Now).ShouldBe(TimeSpan.FromSeconds(seconds));
        _backoff.Remaining("set", "other", Now).ShouldBeNull();
        _backoff.Remaining("other", "worker", Now).ShouldBeNull();
    }

    [TestCase(0, 4.0)]
    [TestCase(3, 1.0)]
    [TestCase(4, null)]
    [TestCase(5, null)]
    public void Remaining_TimePasses(int seconds, double? expected)
    {
        _backoff.Next("set", "worker", Now);
        _backoff.Next("set", "worker", Now);
        _backoff.Next("set", "worker", Now);

        _backoff.Remaining("set", "worker", Now.AddSeconds(seconds)).ShouldBe(expected is { } left ? TimeSpan.FromSeconds(left) : null);
    }

    [TestCase(1800, 2)]
    [TestCase(1801, 1)]
    public void Next_LongAfterTheLast_BeginsAnew(int secondsLater, int expected)
    {
        _backoff.Next("set", "worker", Now);
        _backoff.Next("set", "worker", Now.AddSeconds(secondsLater));

        _backoff.Remaining("set", "worker", Now.AddSeconds(secondsLater)).ShouldBe(TimeSpan.FromSeconds(expected));
    }
}
