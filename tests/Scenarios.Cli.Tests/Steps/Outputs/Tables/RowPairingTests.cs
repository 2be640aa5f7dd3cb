using Scenarios.Steps.Outputs.Tables;

namespace Scenarios.Cli.Tests.Steps.Outputs.Tables;

internal sealed class RowPairingTests
{
    [Test]
    public void Pairing_StarTakesARowThatAnotherNeeds_FindsThePairing()
    {
        var pairing = Pair(["*", "*b", "a*", "ab"], ["ab", "ac", "bb", "ab"]);

        pairing.Missing.ShouldBeEmpty();
        pairing.Surplus.ShouldBeEmpty();
    }

    [Test]
    public void Pairing_EqualRows_Count()
    {
        var pairing = Pair(["a", "a", "a", "b"], ["a", "b", "b"]);

        pairing.Missing.ShouldBe([1, 2]);
        pairing.Surplus.ShouldBe([2]);
    }

    [Test]
    public void Pairing_SmallSets_PairsAsManyAsTryingAllWays()
    {
        string[] patterns = ["*", "a*", "*b", "ab", "b", "a"];
        string[] texts = ["ab", "a", "b", "bb"];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var expected = Enumerable.Range(0, random.Next(1, 6)).Select(_ => patterns[random.Next(patterns.Length)]).ToArray();
            var actual = Enumerable.Range(0, random.Next(1, 6)).Select(_ => texts[random.Next(texts.Length)]).ToArray();

            var pairing = Pair(expected, actual);

            (expected.Length - pairing.Missing.Count).ShouldBe(Most(expected, actual, 0, 0), $"seed {seed}");
            (actual.Length - pairing.Surplus.Count).ShouldBe(expected.Length - pairing.Missing.Count, $"seed {seed}");
        }
    }

    [TestCase("web-1", "web-1")]
    [TestCase("web-*", "web-1")]
    public void Pairing_TwoThousandEqualRows_PairsThemAll(string pattern, string text) =>
        Pair([.. Enumerable.Repeat(pattern, 2000)], [.. Enumerable.Repeat(text, 2000)]).Missing.ShouldBeEmpty();

    private static RowPairing Pair(string[] expected, string[] actual) =>
        new([.. expected.Select(cell => new[] { cell })], [.. actual.Select(cell => new[] { cell })]);

    /// <summary>The highest number of pairs, found by trying all.</summary>
    private static int Most(string[] expected, string[] actual, int row, int taken)
    {
        if (row == expected.Length)
        {
            return 0;
        }

        var most = Most(expected, actual, row + 1, taken);
        for (var candidate = 0; candidate < actual.Length; candidate++)
        {
            if ((taken & (1 << candidate)) == 0 && Glob.Matches(expected[row], actual[candidate]))
            {
                most = Math.Max(most, 1 + Most(expected, actual, row + 1, taken | (1 << candidate)));
            }
        }

        return most;
    }
}
