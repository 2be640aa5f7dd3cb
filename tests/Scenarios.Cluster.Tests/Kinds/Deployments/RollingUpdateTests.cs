using Scenarios.Cluster.Kinds.Deployments;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

/// <summary>
/// The cases of kubernetes, pkg/controller/deployment/rolling_test.go, and of TestNewRSNewReplicas in util/deployment_util_test.go.
/// </summary>
internal sealed class RollingUpdateTests
{
    [TestCase("RollingUpdate", 1, 5, "1", 5)]
    [TestCase("RollingUpdate", 6, 2, "10", 6)]
    [TestCase("Recreate", 3, 1, "1", 3)]
    public void NewestSize(string type, int replicas, int present, string surge, int expected)
    {
        var fixture = new RolloutFixture(replicas, surge, type: type);
        fixture.Add("new", present);

        RollingUpdate.NewestSize(fixture.Look("new"), present).ShouldBe(expected);
    }

    [TestCase(10, "0", 10, 0, null, TestName = "ReconcileNewest_NoRoom_StaysEmpty")]
    [TestCase(10, "2", 10, 0, 2, TestName = "ReconcileNewest_Surge_IsUsed")]
    [TestCase(10, "2", 5, 0, 7, TestName = "ReconcileNewest_OldOnesLack_AreReplacedAtOnce")]
    [TestCase(10, "2", 10, 2, null, TestName = "ReconcileNewest_SurgeIsUsed_Waits")]
    [TestCase(10, "2", 2, 11, 10, TestName = "ReconcileNewest_TooLarge_Shrinks")]
    [TestCase(10, "2", 0, 10, null, TestName = "ReconcileNewest_JustRight_Stays")]
    public void ReconcileNewest(int replicas, string surge, int old, int present, int? expected)
    {
        var fixture = new RolloutFixture(replicas, surge);
        fixture.Add("old", old);
        fixture.Add("new", present);

        new RollingUpdate(fixture.Scaler).ReconcileNewest(fixture.Look("new")).ShouldBe(expected is not null);

        fixture.Sizes.ShouldBe([old, expected ?? present]);
    }

    [Test]
    public void ReconcileNewest_ThereIsNone_DoesNothing()
    {
        var fixture = new RolloutFixture(3);
        fixture.Add("old", 3);

        new RollingUpdate(fixture.Scaler).ReconcileNewest(fixture.Look()).ShouldBeFalse();
    }

    [TestCase("0", 10, 10, 0, 0, 9, TestName = "ReconcileOld_NothingMayLack_GivesUpOneAllTheSame")]
    [TestCase("2", 10, 10, 0, 0, 8, TestName = "ReconcileOld_TwoMayLack_GivesUpTwo")]
    [TestCase("2", 10, 8, 0, 0, 8, TestName = "ReconcileOld_TwoAreBroken_GivesUpThose")]
    [TestCase("2", 10, 9, 0, 0, 8, TestName = "ReconcileOld_OneIsBroken_GivesUpThatAndAnother")]
    [TestCase("2", 10, 1, 0, 0, 8, TestName = "ReconcileOld_NearlyAllAreBroken_GivesUpTwoOfThem")]
    [TestCase("2", 8, 8, 2, 0, 8, TestName = "ReconcileOld_NewOnesAreNotReady_Waits")]
    [TestCase("2", 8, 8, 2, 2, 6, TestName = "ReconcileOld_NewOnesAreReady_GoesOn")]
    [TestCase("2", 0, 0, 10, 10, 0, TestName = "ReconcileOld_NoneIsLeft_IsDone")]
    public void ReconcileOld(string unavailable, int old, int oldAvailable, int present, int newAvailable, int expected)
    {
        var fixture = new RolloutFixture(10, "0", unavailable);
        fixture.Add("old", old, oldAvailable);
        fixture.Add("new", present, newAvailable);

        new RollingUpdate(fixture.Scaler).ReconcileOld(fixture.Look("new")).ShouldBe(expected != old);

        fixture.Sizes.ShouldBe([expected, present]);
    }

    [TestCase(new[] { 2, 8 }, new[] { 0, 8 }, new[] { 0, 7 }, TestName = "ReconcileOld_BrokenOnes_GoFirst")]
    [TestCase(new[] { 4, 6 }, new[] { 0, 2 }, new[] { 1, 6 }, TestName = "ReconcileOld_MoreAreBrokenThanMayGo_OnlySoMany")]
    [TestCase(new[] { 5, 5 }, new[] { 4, 4 }, new[] { 3, 4 }, TestName = "ReconcileOld_BrokenOnesOfTwo_GoThenTheOldest")]
    public void ReconcileOld_OfTwo(int[] sizes, int[] available, int[] expected)
    {
        var fixture = new RolloutFixture(10, "0", "3");
        fixture.Add("oldest", sizes[0], available[0]);
        fixture.Add("old", sizes[1], available[1]);

        new RollingUpdate(fixture.Scaler).ReconcileOld(fixture.Look()).ShouldBeTrue();

        fixture.Sizes.ShouldBe(expected.Select(static size => (long)size));
    }

    [Test]
    public void ReconcileOld_Several_TheOldestGoesFirst()
    {
        var fixture = new RolloutFixture(10, "0", "3");
        fixture.Add("oldest", 2);
        fixture.Add("old", 8);

        new RollingUpdate(fixture.Scaler).ReconcileOld(fixture.Look()).ShouldBeTrue();

        fixture.Sizes.ShouldBe([0, 7]);
    }
}
