using Scenarios.Steps.Outputs.Tables;

namespace Scenarios.Cli.Tests.Steps.Outputs.Tables;

/// <summary>The cost of a matching is counted in tests of pairs: time would depend on the machine.</summary>
internal sealed class RowMatchingTests
{
    private const int Rows = 1500;

    private long _looks;

    [Test]
    public void Matching_AllFitAll_IsQuadratic()
    {
        Pairs((_, _) => true).ShouldBe(Rows);

        _looks.ShouldBeLessThan(4L * Rows * Rows);
    }

    [Test]
    public void Matching_NoneFits_IsQuadratic()
    {
        Pairs((_, _) => false).ShouldBe(0);

        _looks.ShouldBeLessThan(4L * Rows * Rows);
    }

    [Test]
    public void Matching_FirstFitsAllAndEachOtherTheOneBefore_ExchangesInFewRounds()
    {
        Pairs((row, candidate) => row == 0 || candidate == row - 1).ShouldBe(Rows);

        _looks.ShouldBeLessThan(8L * Rows * Rows);
    }

    [Test]
    public void Matching_OneLongChain_ExchangesAlongAllOfIt()
    {
        // Taken from the top, each row has the partner that the next one needs; only the last row can change its partner.
        Pairs((row, candidate) => candidate == row || candidate == (row + 1) % Rows).ShouldBe(Rows);

        _looks.ShouldBeLessThan(8L * Rows * Rows);
    }

    [Test]
    public void Matching_HalfCompeteForOne_PairsAsManyAsCanBe() =>
        Pairs((row, candidate) => row % 2 == 0 ? candidate == 0 : candidate == row).ShouldBe((Rows / 2) + 1);

    private int Pairs(Func<int, int, bool> fits)
    {
        var matching = new RowMatching(Rows, Rows, (row, candidate) =>
        {
            _looks++;
            return fits(row, candidate);
        });
        var partners = Enumerable.Range(0, Rows).Select(matching.PartnerOf).OfType<int>().ToList();
        partners.ShouldBeUnique();
        partners.ShouldAllBe(partner => matching.IsTaken(partner));
        return partners.Count;
    }
}
