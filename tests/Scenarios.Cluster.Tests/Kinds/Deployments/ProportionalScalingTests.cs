using Scenarios.Cluster.Kinds.Deployments;

namespace Scenarios.Cluster.Tests.Kinds.Deployments;

/// <summary>
/// The cases of TestScale in kubernetes, pkg/controller/deployment/sync_test.go, under their names. Sizes are given oldest first.
/// </summary>
internal sealed class ProportionalScalingTests
{
    [TestCase("normal scaling event: 10 -> 12", 10, 12, new[] { 10 }, new[] { 12 })]
    [TestCase("normal scaling event: 10 -> 5", 10, 5, new[] { 10 }, new[] { 5 })]
    [TestCase("proportional scaling: 5 -> 10", 5, 10, new[] { 3, 2 }, new[] { 6, 4 })]
    [TestCase("proportional scaling: 5 -> 3", 5, 3, new[] { 3, 2 }, new[] { 2, 1 })]
    [TestCase("proportional scaling: 9 -> 4", 9, 4, new[] { 1, 8 }, new[] { 0, 4 })]
    [TestCase("proportional scaling: 7 -> 10", 7, 10, new[] { 2, 3, 2 }, new[] { 3, 4, 3 })]
    [TestCase("proportional scaling: 13 -> 8", 13, 8, new[] { 3, 8, 2 }, new[] { 2, 5, 1 })]
    [TestCase("leftover distribution: 3 -> 4", 3, 4, new[] { 1, 1, 1 }, new[] { 1, 1, 2 })]
    [TestCase("leftover distribution: 3 -> 2", 3, 2, new[] { 1, 1, 1 }, new[] { 0, 1, 1 })]
    [TestCase("proportional scaling: 6 -> 0", 6, 0, new[] { 1, 2, 3 }, new[] { 0, 0, 0 })]
    [TestCase("proportional scaling: 0 -> 6", 6, 6, new[] { 0, 0, 0 }, new[] { 0, 0, 6 })]
    public void Scale_InARollout(string name, int before, int after, int[] sizes, int[] expected) =>
        Scale(new RolloutFixture(after), sizes, before, before, hasNewest: true).ShouldBe(expected.Select(static size => (long)size), name);

    [TestCase("proportional scaling (no new rs): 4 -> 5", 4, 5, new[] { 2, 2 }, new[] { 2, 3 })]
    [TestCase("change both size and template", 10, 14, new[] { 3, 7 }, new[] { 4, 10 })]
    public void Scale_WithoutANewest(string name, int before, int after, int[] sizes, int[] expected) =>
        Scale(
            new RolloutFixture(after),
            sizes,
            before,
            before,
            hasNewest: false).ShouldBe(expected.Select(static size => (long)size), name);

    [TestCase("deployment with surge pods", 10, 12, 20, "2", new[] { 6, 6 }, new[] { 11, 11 })]
    [TestCase("change both surge and size", 10, 13, 50, "6", new[] { 8, 5 }, new[] { 34, 22 })]
    public void Scale_WithSurge(string name, int before, int maximumBefore, int after, string surge, int[] sizes, int[] expected) =>
        Scale(
            new RolloutFixture(after, surge),
            sizes,
            before,
            maximumBefore,
            hasNewest: true).ShouldBe(expected.Select(static size => (long)size), name);

    [Test]
    public void Scale_OneWasNotToldLastTime_IsToldNow()
    {
        // Upstream's case "failed rs update": foo-v2 was not told the new size, and still has 3.
        var fixture = new RolloutFixture(5);
        fixture.Add("foo-v1", 1, desired: 5);
        fixture.Add("foo-v2", 1, desired: 3);
        fixture.Add("foo-v3", 2, desired: 5);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look("foo-v3"));

        fixture.Sizes.ShouldBe([1, 2, 2]);
    }

    [Test]
    public void Scale_NoneHasPodsAndNoneIsNew_TheLatestGetsAll()
    {
        var fixture = new RolloutFixture(3);
        fixture.Add("foo-v1", 0, desired: 3);
        fixture.Add("foo-v2", 0, desired: 3);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look());

        fixture.Sizes.ShouldBe([0, 3]);
    }

    [Test]
    public void Scale_NoReplicaSets_DoesNothing()
    {
        var fixture = new RolloutFixture(3);

        Should.NotThrow(() => new ProportionalScaling(fixture.Scaler).Scale(fixture.Look()));
    }

    [Test]
    public void Scale_OneOfTheRightSize_IsToldTheNewNumber()
    {
        var fixture = new RolloutFixture(3);
        fixture.Add("foo-v1", 3, desired: 5);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look("foo-v1"));

        fixture.Told("foo-v1").ShouldBe("3 3");
    }

    [Test]
    public void Scale_InARolloutWithNothingToAdd_TellsAllTheNewNumber()
    {
        var fixture = new RolloutFixture(5);
        fixture.Add("foo-v1", 3, desired: 4, maximum: 5);
        fixture.Add("foo-v2", 2, desired: 4, maximum: 5);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look("foo-v2"));

        fixture.Sizes.ShouldBe([3, 2]);
        (fixture.Told("foo-v1"), fixture.Told("foo-v2")).ShouldBe(("5 5", "5 5"));
    }

    [Test]
    public void Scale_MaximumOfNothing_TheLargestGetsWhatIsLeft()
    {
        var fixture = new RolloutFixture(6);
        fixture.Add("foo-v1", 2, desired: 3, maximum: 0);
        fixture.Add("foo-v2", 1, desired: 3, maximum: 0);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look("foo-v2"));

        fixture.Sizes.ShouldBe([5, 1]);
    }

    [Test]
    public void Scale_ToNothingWithSurge_EmptiesAll()
    {
        var fixture = new RolloutFixture(0, "2");
        fixture.Add("foo-v1", 2, desired: 3, maximum: 5);
        fixture.Add("foo-v2", 3, desired: 3, maximum: 5);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look("foo-v2"));

        fixture.Sizes.ShouldBe([0, 0]);
    }

    [TestCase(0, new[] { 1L, 2L }, TestName = "Scale_NewestIsFullAndBroken_LeavesTheOld")]
    [TestCase(2, new[] { 0L, 2L }, TestName = "Scale_NewestIsFullAndWorks_EmptiesTheOld")]
    public void Scale_NewestIsFull(int available, long[] expected)
    {
        var fixture = new RolloutFixture(2, "1", "1");
        fixture.Add("foo-v1", 1, desired: 2, maximum: 3);
        fixture.Add("foo-v2", 2, available, desired: 2, maximum: 3);

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look("foo-v2"));

        fixture.Sizes.ShouldBe(expected);
    }

    [TestCase(3, 1, 3, false, TestName = "IsDue_AllWereTold_No")]
    [TestCase(3, 1, 4, true, TestName = "IsDue_OneWasToldAnotherSize_Yes")]
    [TestCase(3, 0, 4, false, TestName = "IsDue_AnEmptyOneWasToldAnotherSize_No")]
    [TestCase(3, 1, null, false, TestName = "IsDue_OneWasNeverTold_No")]
    public void IsDue(int replicas, int size, int? desired, bool expected)
    {
        var fixture = new RolloutFixture(replicas);
        fixture.Add("foo-v1", size, desired: desired);

        ProportionalScaling.IsDue(fixture.Look("foo-v1")).ShouldBe(expected);
    }

    private static IEnumerable<long> Scale(RolloutFixture fixture, int[] sizes, int desired, int maximum, bool hasNewest)
    {
        for (var index = 0; index < sizes.Length; index++)
        {
            fixture.Add($"foo-v{index + 1}", sizes[index], desired: desired, maximum: maximum);
        }

        new ProportionalScaling(fixture.Scaler).Scale(fixture.Look(hasNewest ? $"foo-v{sizes.Length}" : null));
        return fixture.Sizes;
    }
}
