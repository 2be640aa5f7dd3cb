using Scenarios.Cluster.Kinds.Jobs;

namespace Scenarios.Cluster.Tests.Kinds.Jobs;

public class IndexIntervalsTests
{
    [TestCase("", 5, "", 0)]
    [TestCase("0-2,4", 5, "0-2,4", 4)]
    [TestCase("1,2", 5, "1,2", 2)]
    [TestCase("0-9", 5, "0-4", 5)]
    [TestCase("x,3,7", 5, "3", 1)]
    [TestCase("0-2,1-3", 5, "0-3", 4)]
    [TestCase("1,1,2-2", 5, "1,2", 2)]
    [TestCase("3,1", 5, "3", 1)]
    [TestCase("4-2,3", 5, "3", 1)]
    public void Parse_OfAStatus_LeavesOutWhatTheJobDoesNotHave(string text, int completions, string expected, int total)
    {
        var intervals = IndexIntervals.Parse(text, completions);

        intervals.ToString().ShouldBe(expected);
        intervals.Total.ShouldBe(total);
    }

    [Test]
    public void With_Others_JoinsNeighbours()
    {
        var intervals = IndexIntervals.Parse("0,4-6", 10).With([1, 2, 8]);

        intervals.ToString().ShouldBe("0-2,4-6,8");
        Enumerable.Range(0, 10).Where(intervals.Has).ShouldBe([0, 1, 2, 4, 5, 6, 8]);
    }
}
