using Scenarios.Cluster.Kinds.Services;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Tests.Kinds.Services;

/// <summary>
/// kubernetes, pkg/registry/core/service/portallocator: 30000-32767, whose first 86 ports are left to Services that name their port.
/// </summary>
internal sealed class PortRangeTests
{
    private readonly PortRange _range = new();

    [TestCase(30000, true)]
    [TestCase(32767, true)]
    [TestCase(29999, false)]
    [TestCase(32768, false)]
    [TestCase(80, false)]
    public void Take_ByNumber(long port, bool isTaken) =>
        _range.Take(port).ShouldBe(isTaken ? null : "provided port is not in the valid range. The range of valid ports is 30000-32767");

    [Test]
    public void Take_Twice_IsRefusedUntilReleased()
    {
        _range.Take(30080);

        _range.Take(30080).ShouldBe("provided port is already allocated");
        _range.Release(30080);
        _range.Take(30080).ShouldBeNull();
    }

    [Test]
    public void TakeAny_ManyTimes_GivesEachOnceAndNoneOfTheReserved()
    {
        var random = new SeededRandom(1);

        var taken = Enumerable.Range(0, 1_000).Select(_ => _range.TakeAny(random)).ToList();

        taken.ShouldBeUnique();
        taken.Min()!.Value.ShouldBeGreaterThanOrEqualTo(30086);
        taken.Max()!.Value.ShouldBeLessThanOrEqualTo(32767);
    }

    [Test]
    public void TakeAny_UntilAllAreTaken_KeepsTheReservedForTheEnd()
    {
        var random = new SeededRandom(1);

        var taken = Enumerable.Range(0, 2_768).Select(_ => _range.TakeAny(random)!.Value).ToList();

        taken.Take(2_682).Order().ShouldBe(Enumerable.Range(30_086, 2_682).Select(static port => (long)port));
        taken.Skip(2_682).Order().ShouldBe(Enumerable.Range(30_000, 86).Select(static port => (long)port));
        _range.TakeAny(random).ShouldBeNull();
        _range.Release(31_000);
        _range.TakeAny(random).ShouldBe(31_000);
    }
}
