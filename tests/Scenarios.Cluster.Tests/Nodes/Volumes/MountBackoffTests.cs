using Scenarios.Cluster.Nodes.Volumes;

namespace Scenarios.Cluster.Tests.Nodes.Volumes;

/// <summary>
/// initialDurationBeforeRetry 500 ms, maxDurationBeforeRetry 2 min 2 s (kubernetes, pkg/util/goroutinemap/exponentialbackoff).
/// </summary>
internal sealed class MountBackoffTests
{
    [Test]
    public void Next_AgainAndAgain_DoublesUpToTwoMinutesAndTwoSeconds()
    {
        var backoff = new MountBackoff();

        Enumerable.Range(0, 10).Select(_ => backoff.Next().TotalSeconds).ShouldBe([0.5, 1, 2, 4, 8, 16, 32, 64, 122, 122]);
    }

    [Test]
    public void Reset_BetweenFailures_BeginsAnew()
    {
        var backoff = new MountBackoff();
        backoff.Next();
        backoff.Next();

        backoff.Reset();

        backoff.Next().ShouldBe(TimeSpan.FromMilliseconds(500));
    }
}
