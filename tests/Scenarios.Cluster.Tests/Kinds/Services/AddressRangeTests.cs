using Scenarios.Cluster.Kinds.Services;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Tests.Kinds.Services;

/// <summary>
/// kubernetes, pkg/registry/core/service/ipallocator: 10.96.0.0/12, whose first 256 addresses are left to Services that name their address.
/// </summary>
internal sealed class AddressRangeTests
{
    private const string OtherNetwork = "the provided network does not match the current range";
    private readonly AddressRange _range = new();

    [TestCase("10.96.0.1", null)]
    [TestCase("10.96.0.10", null)]
    [TestCase("10.111.255.254", null)]
    [TestCase("10.96.0.0", OtherNetwork)]
    [TestCase("10.111.255.255", OtherNetwork)]
    [TestCase("10.95.255.255", OtherNetwork)]
    [TestCase("10.112.0.0", OtherNetwork)]
    [TestCase("11.96.0.1", OtherNetwork)]
    [TestCase("10.96.0", OtherNetwork)]
    [TestCase("10.96.0.1.1", OtherNetwork)]
    [TestCase("10.96.0.256", OtherNetwork)]
    [TestCase("ten", OtherNetwork)]
    public void Take_ByNumber(string address, string? expected) => _range.Take(address).ShouldBe(expected);

    [Test]
    public void Take_Twice_IsRefusedUntilReleased()
    {
        _range.Take("10.96.0.10");

        _range.Take("10.96.0.10").ShouldBe("provided IP is already allocated");
        _range.Release("10.96.0.10");
        _range.Take("10.96.0.10").ShouldBeNull();
    }

    [Test]
    public void TakeAny_ManyTimes_GivesEachOnceAndNoneOfTheReserved()
    {
        var random = new SeededRandom(1);

        var taken = Enumerable.Range(0, 5_000).Select(_ => _range.TakeAny(random)!).ToList();

        taken.ShouldBeUnique();
        taken.ShouldAllBe(address => !address.StartsWith("10.96.0.")
            && Number(address) > Number("10.96.0.255")
            && Number(address) < Number("10.111.255.255"));
        _range.Take(taken[0]).ShouldBe("provided IP is already allocated");
    }

    private static long Number(string address) => address.Split('.').Aggregate(0L, (sum, part) => (sum * 256) + long.Parse(part));
}
