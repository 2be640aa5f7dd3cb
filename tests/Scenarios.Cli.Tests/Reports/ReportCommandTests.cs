using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Reports;

/// <summary>Shards, merges and comparisons, as users type them.</summary>
internal sealed class ReportCommandTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With(
            "a.feature",
            "Feature: A\n  Scenario: x\n    When I run \"echo 1\"\n    Then the output contains \"1\"\n  Scenario: y\n    When I run "
            + "\"echo 2\"\n    Then the output contains \"3\"\n");

    public void Dispose() => _features.Dispose();

    [Test]
    public void Merge_AllShards_EndsAsTheWholeRunDoes()
    {
        Call(0, "run . --shard 1/2 --report results=parts/1.json --report messages=parts/1.ndjson");
        Call(1, "run . --shard 2/2 --report results=parts/2.json --report messages=parts/2.ndjson");

        var text = Call(1, "report merge parts --report junit=all.xml --report messages=all.ndjson --ci none");

        text.ShouldContain("failed: a.feature:5  y\n");
        text.ShouldContain("report: messages all.ndjson\n");
        text.ShouldContain("report: junit all.xml\n2 scenarios (1 passed, 1 failed) in ");
        _features.Read("all.ndjson").ShouldContain("\"testRunFinished\":{\"success\":false");
    }

    [Test]
    public void Merge_ShardIsMissing_Exits2AndNamesIt()
    {
        Call(0, "run . --shard 1/2 --report results=1.json");

        Call(2, "report merge 1.json").ShouldContain("error: shard 2/2: its results are missing");
    }

    [TestCase("report merge none.json", "scenarios report merge: ", "none.json")]
    [TestCase("report merge a.feature", "scenarios report merge: a.feature: these are not results of a run", "")]
    [TestCase("report diff a.feature a.feature", "scenarios report diff: a.feature: these are not results of a run", "")]
    [TestCase("report merge .", "scenarios report merge: .: no results in this folder or its subfolders", "")]
    public void Report_FilesThatAreNone_AreRefusedByName(string call, string begin, string part)
    {
        var text = Call(2, call);

        text.ShouldStartWith(begin);
        text.ShouldContain(part);
    }

    [Test]
    public void Diff_NewFailure_Exits1AndShowsOutputs()
    {
        Call(1, "run . --report results=old.json");
        _features.With(
            "a.feature",
            _features.Read("a.feature")
                .Replace("contains \"1\"", "contains \"9\"", StringComparison.Ordinal)
                .Replace("echo 2", "echo 4", StringComparison.Ordinal));
        Call(1, "run . --report results=new.json");

        var text = Call(1, "report diff old.json new.json");

        text.ShouldStartWith("1 new failure, 1 still fails, 1 with other output\nnew failure: a.feature:2  x (failed)\n");
        text.ShouldContain("  - $ echo 2\n");
        Call(0, "report diff new.json old.json").ShouldContain("fixed: a.feature:2  x\n");
    }

    private string Call(int exitCode, string arguments)
    {
        using var command = CommandProcess.Start(
            _features.FullPath,
            "dotnet",
            [CommandProcess.Assembly, .. arguments.Split(' ')],
            ("GITHUB_ACTIONS", ""),
            ("GITLAB_CI", ""));
        command.WaitForExit().ShouldBe(exitCode, command.Text);
        return command.Text;
    }
}
