using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Snapshots from a user's point of view: missing, accepted, changed, and two in the same file.</summary>
internal sealed class SnapshotRunTests : IDisposable
{
    private const string Feature =
        "Feature: A\n  Scenario: x\n    When I run \"echo one\"\n    Then the output matches the snapshot \"echo\"\n";

    private readonly TemporaryFeatures _features = new TemporaryFeatures().With("a.feature", Feature);

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_MissingSnapshot_FailsWithTheWayToAccept()
    {
        var printed = _features.Print();

        printed.ShouldContain("There is no snapshot yet:");
        printed.ShouldContain("Accept it with --update-snapshots");
        printed.ShouldContain("The command was: echo one\n    Its exit code: 0");
        _features.Exists("a.echo.received.txt").ShouldBeTrue();
    }

    [Test]
    public void Run_UpdateSnapshots_AcceptsAndThenPasses()
    {
        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        _features.Run().AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        _features.Exists("a.echo.received.txt").ShouldBeFalse();
    }

    [Test]
    public void Run_OtherOutput_ShowsTheDifference()
    {
        _features.With("a.echo.verified.txt", "two\n");

        _features.Print().ShouldContain("    - two\n    + one\n");
    }

    [TestCase("true", "", TestName = "Run_NoOutput_IsAcceptedAndMatchesAgain")]
    [TestCase("printf 'a\\r\\nb\\rc'", "a␍\nb␍c", TestName = "Run_CarriageReturns_AreAcceptedAsSignsAndMatchAgain")]
    public void Run_Accepted_MatchesAgain(string command, string file)
    {
        _features.With(
            "a.feature",
            $"Feature: A\n  Scenario: x\n    When I run \"{command}\"\n    Then the output matches the snapshot \"echo\"\n");

        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        _features.Read("a.echo.verified.txt").ShouldBe(file);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_TwoNamesOfOneFile_RefusesAndTellsBoth()
    {
        _features.With("a.feature", Two("web/80", "web:80", "b"));

        _features.Print(updateSnapshots: true).ShouldContain("The snapshots \"web/80\" and \"web:80\" would be the same file, ");
    }

    [Test]
    public void Run_NamesThatDifferInLettersOnly_AreRefused()
    {
        _features.With("a.feature", Two("Pods", "pods", "b"));

        _features.Print(updateSnapshots: true).ShouldContain("The snapshots \"Pods\" and \"pods\" would be the same file, ");
    }

    [Test]
    public void Run_OneNameWithTwoTexts_IsRefusedAndTheFileStaysAsItWas()
    {
        _features.With("a.feature", Two("same", "same", "b")).With("a.same.verified.txt", "before\n");

        _features.Print(updateSnapshots: true).ShouldContain("Two steps ask for the same snapshot \"same\" with different texts");
        _features.Read("a.same.verified.txt").ShouldBe("before\n");
    }

    [Test]
    public void Run_OneNameWithTwoTextsAndNoFileBefore_LeavesNone()
    {
        _features.With("a.feature", Two("same", "same", "b"));

        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(1);
        _features.Exists("a.same.verified.txt").ShouldBeFalse();
    }

    [Test]
    public void Run_OneNameWithOneText_IsShared()
    {
        _features.With("a.feature", Two("same", "same", "a"));

        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_OneTitleInTwoRulesAndAnOutline_HasSnapshotsOfItsOwn()
    {
        _features.With("a.feature", """
            Feature: A
              Rule: A guest pays at once
                Scenario: Checkout
                  When I run "echo now"
                  Then the output matches the snapshot
              Rule: A member pays later
                Scenario Outline: Checkout
                  When I run "echo <when>"
                  Then the output matches the snapshot
                  Examples:
                    | when   |
                    | monday |
                    | friday |
            """);

        _features.Run(updateSnapshots: true, options => options with { Workers = 4 }).ExitCode.ShouldBe(0);

        _features.Files(".verified.txt")
            .ShouldBe(["a.Checkout (friday).verified.txt", "a.Checkout (monday).verified.txt", "a.Checkout.verified.txt"]);
        _features.Run().ExitCode.ShouldBe(0);
        _features.Run(change: options => options with { Paths = ["a.feature:12"] }).ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_TitleTooLongForAFile_IsCutAndSaysWhatHelps()
    {
        var title = string.Concat(Enumerable.Repeat("長い題名、", 40));
        _features.With(
            "a.feature",
            $"Feature: A\n  Scenario: {title}\n    When I run \"echo one\"\n    Then the output matches the snapshot\n  Scenario: "
            + $"{title}二\n    When I run \"echo two\"\n    Then the output matches the snapshot\n");

        _features.Print().ShouldContain(
            "The name is too long for a file name and was cut. A short one helps: the output matches the snapshot \"name\".");
        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);
        _features.Files(".verified.txt").Count.ShouldBe(2);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_ReceivedFileCannotBeWritten_ShowsTheDifferenceAndWhy()
    {
        _features.With("a.echo.verified.txt", "two\n").WithFolder("a.echo.received.txt");

        var printed = _features.Print();

        printed.ShouldContain("    - two\n    + one\n");
        printed.ShouldContain("a.echo.received.txt cannot be written: a folder stands in its place.");
        printed.ShouldNotContain("Exception");
    }

    [Test]
    public void Run_ReceivedFileCannotBeDeleted_PassesAllTheSame()
    {
        _features.With("a.echo.verified.txt", "one\n").WithFolder("a.echo.received.txt");

        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_VerifiedFileCannotBeRead_ShowsWhatWasReceivedAndWhy()
    {
        _features.WithFolder("a.echo.verified.txt");

        var printed = _features.Print();

        printed.ShouldContain("a.echo.verified.txt cannot be read: a folder stands in its place.\n    Received:\n    one\n");
        _features.Print(updateSnapshots: true)
            .ShouldContain("a.echo.verified.txt cannot be written: a folder stands in its place.\n    Received:\n    one\n");
    }

    [Test]
    public void Run_VerifiedFileThatIsNotUtf8_SaysSo()
    {
        _features.WithBytes("a.echo.verified.txt", [0x83, 0x65, 0x0A]);

        _features.Print().ShouldContain("a.echo.verified.txt cannot be read: it is not UTF-8 text.");
        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_ManyScenariosShareOneSnapshot_AllPass()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(row => $"      | {row} |\n"));
        _features.With(
            "a.feature",
            "Feature: A\n  Scenario Outline: x <row>\n    When I run \"echo one\"\n    Then the output matches the snapshot \"echo\"\n "
            + $"   Examples:\n      | row |\n{rows}");
        RunOptions Parallel(RunOptions options) => options with { Workers = 8 };

        _features.Run(updateSnapshots: true, Parallel).ExitCode.ShouldBe(0);
        _features.Run(change: Parallel).ExitCode.ShouldBe(0);
        _features.With("a.echo.verified.txt", "other\n");
        _features.Print(change: Parallel).ShouldNotContain("cannot be");
    }

    /// <summary>Two snapshots in one scenario; the first has the text "a".</summary>
    private static string Two(string first, string second, string text) =>
        $"Feature: A\n  Scenario: x\n    When I run \"echo a\"\n    Then the output matches the snapshot \"{first}\"\n    When I run "
        + $"\"echo {text}\"\n    Then the output matches the snapshot \"{second}\"\n";
}
