using Scenarios.Cluster.Kinds.Deployments;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

/// <summary>
/// Surge is rounded up, unavailable is rounded down, and they are never both zero (kubernetes, util/deployment_util.go, ResolveFenceposts,
/// MaxUnavailable).
/// </summary>
internal sealed class RolloutLimitsTests
{
    [TestCase(10, "25%", "25%", 13, 8)]
    [TestCase(1, "25%", "25%", 2, 1)]
    [TestCase(3, "1", "0", 4, 3)]
    [TestCase(1, "0%", "0%", 1, 0)]
    [TestCase(10, "39%", "39%", 14, 7)]
    [TestCase(2, "0", "5", 2, 0)]
    [TestCase(0, "25%", "25%", 0, 0)]
    [TestCase(4, "100%", "50%", 8, 2)]
    public void Of_RollingUpdate(int replicas, string surge, string unavailable, int maximum, int minimum)
    {
        var limits = new RolloutFixture(replicas, surge, unavailable).Look().Limits;

        (limits.MaximumPods, limits.MinimumAvailable).ShouldBe((maximum, minimum));
    }

    [Test]
    public void Of_Recreate_KnowsNeither()
    {
        var limits = new RolloutFixture(3, type: "Recreate").Look().Limits;

        (limits.MaximumPods, limits.MinimumAvailable).ShouldBe((3, 3));
    }
}
