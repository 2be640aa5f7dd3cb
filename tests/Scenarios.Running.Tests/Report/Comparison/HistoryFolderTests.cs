using Scenarios.Report.Comparison;
using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Comparison;

/// <summary>What a folder keeps of runs, and which of them a run is compared with.</summary>
public sealed class HistoryFolderTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"scenarios-history-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void Compare_NothingEarlier_IsNull() => Compare(Digest("a", 1)).ShouldBeNull();

    [Test]
    public void Compare_EarlierCommits_IsWithTheLastByTime()
    {
        Keep(Digest("b", 1), Digest("c", 2, TestStatus.Failed), Digest("a", 3));

        var since = Compare(Digest("d", 4, TestStatus.Failed)).ShouldNotBeNull();

        since.Title.ShouldBe("Since a (2026-01-03 00:00 UTC)");
        since.HasNewFailures.ShouldBeTrue();
    }

    [Test]
    public void Compare_SameCommitAndSeedWithAnotherEnd_SaysThatSomethingElseChanged()
    {
        Keep(Digest("a", 1), Digest("b", 2));

        Compare(Digest("b", 3, TestStatus.Failed))!.Title.ShouldBe(
            "This commit ran before with this seed, with other results: something other than b has changed");
        Compare(Digest("b", 3, TestStatus.Failed) with { Seed = 7 })!.Title.ShouldStartWith("Since a ");
        Compare(Digest("b", 3, TestStatus.Failed), isExact: false)!.Title.ShouldStartWith("Since a ");
        Compare(Digest("b", 3))!.Title.ShouldStartWith("Since a ");
    }

    [Test]
    public void Read_FilesThatAreNoRuns_NamesThemAndKeepsTheRest()
    {
        Keep(Digest("a", 1));
        File.WriteAllText(Path.Combine(_folder, "odd.json"), "{");

        var history = HistoryFolder.Read(_folder);

        history.Problems.Count.ShouldBe(1);
        history.Problems[0].ShouldContain("odd.json: is not a run of a history, and is skipped");
        history.Compare(Digest("b", 2), isExact: true).ShouldNotBeNull();
    }

    private void Keep(params RunDigest[] runs) => Array.ForEach(runs, run => HistoryFolder.Read(_folder).Keep(run));

    private RunComparison? Compare(RunDigest run, bool isExact = true) => HistoryFolder.Read(_folder).Compare(run, isExact);

    private static RunDigest Digest(string name, int day, TestStatus status = TestStatus.Passed) =>
        RunDigest.Of(
            Run(Feature(scenarios: [Scenario(status: status)]))
                with
            { StartedAt = new DateTimeOffset(2026, 1, day, 0, 0, 0, TimeSpan.Zero) },
            name);
}
