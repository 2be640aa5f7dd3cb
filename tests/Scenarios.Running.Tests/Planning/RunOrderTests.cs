using Scenarios.Running.Planning;

namespace Scenarios.Running.Tests.Planning;

public sealed class RunOrderTests
{
    [Test]
    public void Of_NoSeed_IsThatOfTheFiles()
    {
        var scenarios = Plans.Of(2, 1);

        RunOrder.Of(scenarios, seed: null).ShouldBeSameAs(scenarios);
        string.Join(' ', scenarios.Select(Plans.Name)).ShouldBe("a0 a1 b0");
        scenarios.Select(scenario => scenario.Index).ShouldBe([0, 1, 2]);
    }

    /// <summary>An order that somebody reports by its seed can be had again, on every machine and in every version.</summary>
    [TestCase(0UL, "a4 a2 a5 a3 a0 a1")]
    [TestCase(1UL, "a0 a1 a3 a2 a4 a5")]
    [TestCase(7UL, "a1 a5 a0 a2 a4 a3")]
    [TestCase(ulong.MaxValue, "a3 a5 a0 a1 a4 a2")]
    public void Of_Seed_IsTheSameForEver(ulong seed, string expected) =>
        string.Join(' ', RunOrder.Of(Plans.Of(6), seed).Select(Plans.Name)).ShouldBe(expected);

    [Test]
    public void Of_ManySeeds_GiveEachOrderAboutAsOften()
    {
        var scenarios = Plans.Of(3);

        var orders = Enumerable.Range(0, 6_000).CountBy(seed => string.Join(' ', RunOrder.Of(scenarios, (ulong)seed).Select(Plans.Name)))
            .ToDictionary();

        orders.Count.ShouldBe(6);
        orders.Values.ShouldAllBe(static count => count > 880 && count < 1_120);
    }

    [TestCase(0)]
    [TestCase(1)]
    public void Of_Few_IsAllOfThem(int count) => RunOrder.Of(Plans.Of(count), 7).Count.ShouldBe(count);
}
