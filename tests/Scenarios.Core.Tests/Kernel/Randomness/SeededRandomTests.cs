using FsCheck;
using FsCheck.Fluent;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Core.Tests.Kernel.Randomness;

/// <summary>
/// The numbers were computed without this code, from the algorithms' published definitions (prng.di.unimi.it: splitmix64.c,
/// xoshiro256starstar.c).
/// </summary>
internal sealed class SeededRandomTests
{
    [TestCase(0UL, new[] { 0x99EC5F36CB75F2B4UL, 0xBF6E1F784956452AUL, 0x1A5F849D4933E6E0UL, 0x6AA594F1262D2D2CUL, 0xBBA5AD4A1F842E59UL })]
    [TestCase(1UL, new[] { 0xB3F2AF6D0FC710C5UL, 0x853B559647364CEAUL, 0x92F89756082A4514UL, 0x642E1C7BC266A3A7UL, 0xB27A48E29A233673UL })]
    [TestCase(
        ulong.MaxValue,
        new[] { 0x8F5520D52A7EAD08UL, 0xC476A018CAA1802DUL, 0x81DE31C0D260469EUL, 0xBF658D7E065F3C2FUL, 0x913593FDA1BCA32AUL })]
    public void NextBits_OfASeed_AreThoseOfXoshiro(ulong seed, ulong[] expected)
    {
        var random = new SeededRandom(seed);

        expected.Select(_ => random.NextBits()).ShouldBe(expected);
    }

    [Test]
    public void Next_BelowAHundred_IsTheUpperHalfScaled()
    {
        var random = new SeededRandom(1);

        Enumerable.Range(0, 10).Select(_ => random.Next(100)).ShouldBe([70, 52, 57, 39, 69, 14, 7, 38, 86, 55]);
    }

    [Test]
    public void NextFraction_HasFiftyThreeBits()
    {
        var random = new SeededRandom(1);

        Enumerable.Range(0, 3).Select(_ => random.NextFraction()).ShouldBe([0.7029218331588505, 0.5204366199388569, 0.5741057000197225]);
    }

    [Test]
    public void ForStream_OfANamedStream_IsTheSeedMixedWithTheNamesHash() =>
        SeededRandom.ForStream(5, "names").NextBits().ShouldBe(0x87633EB232EBF3F0UL);

    [TestCase(0)]
    [TestCase(-1)]
    public void Next_NothingToChooseFrom_Throws(int maximum) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SeededRandom(1).Next(maximum));

    [Test]
    public void Next_AnySeedAndMaximum_StaysInRange() => Prop.ForAll<ulong, PositiveInt>((seed, maximum) =>
    {
        var random = new SeededRandom(seed);
        return Enumerable.Range(0, 20).All(_ => random.Next(maximum.Get) is var number && number >= 0 && number < maximum.Get);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Next_OfThree_GivesEachAboutAsOften()
    {
        var random = new SeededRandom(42);
        var counts = new int[3];
        for (var draw = 0; draw < 30_000; draw++)
        {
            counts[random.Next(3)]++;
        }

        counts.ShouldAllBe(count => count > 9_700 && count < 10_300);
    }

    [Test]
    public void Between_AnyBounds_IsWithinThemInWholeMicroseconds()
    {
        var (minimum, maximum) = (TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(80));
        var random = new SeededRandom(7);
        var drawn = Enumerable.Range(0, 1_000).Select(_ => random.Between(minimum, maximum)).ToList();

        drawn.ShouldAllBe(span => span >= minimum && span < maximum && span.Nanoseconds == 0);
        drawn.Min().ShouldBeLessThan(TimeSpan.FromMilliseconds(21));
        drawn.Max().ShouldBeGreaterThan(TimeSpan.FromMilliseconds(79));
    }

    [Test]
    public void Between_OneInstant_IsThat() =>
        new SeededRandom(1).Between(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)).ShouldBe(TimeSpan.FromSeconds(3));

    [Test]
    public void Between_BoundsTurnedRound_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SeededRandom(1).Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)));
}
