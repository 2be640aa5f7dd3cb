using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

/// <summary>
/// Expected output in a doc string is rewritten in place when a run accepts changes, and nothing else in the file changes.
/// </summary>
internal sealed class DocStringAcceptanceTests
{
    [Test]
    public void Update_SeveralInOneFile_AreRewrittenAndNothingElseIs()
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            """
            # kept
            Feature: F   

              Scenario: A
                When I run "printf 'one\n  two\n\nthree\n'"
                Then the output is:
                  # a comment between
                  "" "
                  old
                  "" "
                When I run "echo x"
                Then the output is:
                ```text
                  old, and
                  longer

                ```
                # the end of A

              Scenario: B
            	When I run "echo '\"\"\"'"
            	Then the output is:
            	"" "
            	"" "
                And the output contains "\"\"\""
              Scenario: C
                When I run "echo same"
                Then the output is:
                  "" "
                  same
                  "" "
                When I run "ls /nowhere"
                Then the command fails
                And the error output is:
                  "" "
                  "" "
            """.Replace("\"\" \"", "\"\"\"", StringComparison.Ordinal));

        features.Run(updateSnapshots: true).ExitCode.ShouldBe(0, features.Print());

        features.Read("a.feature").ShouldBe(
            """
            # kept
            Feature: F   

              Scenario: A
                When I run "printf 'one\n  two\n\nthree\n'"
                Then the output is:
                  # a comment between
                  "" "
                  one
                    two

                  three
                  "" "
                When I run "echo x"
                Then the output is:
                ```text
                x
                ```
                # the end of A

              Scenario: B
            	When I run "echo '\"\"\"'"
            	Then the output is:
            	"" "
            	\"\"\"
            	"" "
                And the output contains "\"\"\""
              Scenario: C
                When I run "echo same"
                Then the output is:
                  "" "
                  same
                  "" "
                When I run "ls /nowhere"
                Then the command fails
                And the error output is:
                  "" "
                  ls: cannot access '/nowhere': No such file or directory
                  "" "
            """.Replace("\"\" \"", "\"\"\"", StringComparison.Ordinal));
        features.Files(".new").ShouldBeEmpty();
        features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Update_CarriageReturnsAndByteOrderMark_Stay()
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            "\uFEFFFeature: F\r\n  Scenario: A\r\n    When I run \"seq 2\"\r\n    Then the output is:\r\n      \"\"\"\r\n      "
            + "old\r\n      \"\"\"\r\n");

        features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        var bytes = File.ReadAllBytes(Path.Combine(features.FullPath, "a.feature"));
        System.Text.Encoding.UTF8.GetString(bytes)
            .ShouldBe(
                "\uFEFFFeature: F\r\n  Scenario: A\r\n    When I run \"seq 2\"\r\n    Then the output is:\r\n      \"\"\"\r\n      "
                + "1\r\n      2\r\n      \"\"\"\r\n");
    }

    [Test]
    public void Update_NotAskedFor_WritesNothing()
    {
        const string Text =
            "Feature: F\n  Scenario: A\n    When I run \"echo x\"\n    Then the output is:\n      \"\"\"\n      old\n      \"\"\"\n";
        using var features = new TemporaryFeatures().With("a.feature", Text);

        features.Run().ExitCode.ShouldBe(1);

        features.Read("a.feature").ShouldBe(Text);
    }

    [Test]
    public void Update_Placeholders_AreNotOverwritten()
    {
        const string Text =
            "Feature: F\n  Scenario Outline: A\n    When I run \"echo <word>!\"\n    Then the output is:\n      \"\"\"\n      "
            + "<word>\n      \"\"\"\n    Examples:\n      | word |\n      | one  |\n      | two  |\n";
        using var features = new TemporaryFeatures().With("a.feature", Text);

        features.Print(updateSnapshots: true).ShouldContain("The doc string is not rewritten: it contains placeholders of its outline");
        features.Read("a.feature").ShouldBe(Text);
    }

    [TestCase("one", "two", "old")]
    [TestCase("one", "two", "one")]
    [TestCase("one", "two", "two")]
    public void Update_RowsThatNeedDifferentTexts_KeepTheOld(string first, string second, string old)
    {
        var text =
            $"Feature: F\n  Scenario Outline: A\n    When I run \"echo <word>\"\n    Then the output is:\n      \"\"\"\n      {old}\n   "
            + $"   \"\"\"\n    Examples:\n      | word |\n      | {first}  |\n      | {second}  |\n";
        using var features = new TemporaryFeatures().With("a.feature", text);

        features.Print(updateSnapshots: true).ShouldContain("several scenarios, or rows of an outline, share it and need different texts");
        features.Read("a.feature").ShouldBe(text);
    }

    /// <summary>A row that passed with an update is not right if the update was undone for a later row.</summary>
    [Test]
    public void Update_UndoneForALaterRow_IsToldOfTheEarlierOne()
    {
        const string Text = "Feature: F\n  Scenario Outline: A\n    When I run \"echo <word>\"\n    Then the output is:\n      \"\"\"\n"
            + "      old\n      \"\"\"\n    Examples:\n      | word |\n      | one  |\n      | two  |\n";
        using var features = new TemporaryFeatures().With("a.feature", Text);

        var said = features.Print(updateSnapshots: true);

        said.ShouldContain("Passed, although its doc string keeps the old text, because another row or scenario needs another one: ");
        said.ShouldContain("a.feature:4 in \"A\"");
    }

    [Test]
    public void Update_BackgroundThatAllAgreeOn_IsRewrittenOnce()
    {
        const string Text =
            "Feature: F\n  Background:\n    When I run \"echo x\"\n    Then the output is:\n      \"\"\"\n      old\n      \"\"\"\n  "
            + "Scenario: A\n    Then the exit code is 0\n  Scenario: B\n    Then the exit code is 0\n";
        using var features = new TemporaryFeatures().With("a.feature", Text);

        features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        features.Read("a.feature").ShouldBe(Text.Replace("old", "x", StringComparison.Ordinal));
    }

    [Test]
    public void Update_EqualStepsOneAfterTheOther_AreToldApart()
    {
        const string Then = "    Then the output is:\n      \"\"\"\n      old\n      \"\"\"\n";
        using var features = new TemporaryFeatures().With(
            "a.feature",
            $"Feature: F\n  Scenario: A\n    When I run \"echo one\"\n{Then}    When I run \"echo two\"\n{Then}");

        features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        features.Read("a.feature")
            .ShouldBe($"Feature: F\n  Scenario: A\n    When I run \"echo one\"\n{Then.Replace("old", "one", StringComparison.Ordinal)}  "
                + $"  When I run \"echo two\"\n{Then.Replace("old", "two", StringComparison.Ordinal)}");
    }

    [Test]
    public void Update_OutputThatNoDocStringHolds_SaysSo()
    {
        using var features = new TemporaryFeatures().With(
            "a.feature",
            "Feature: F\n  Scenario: A\n    When I run \"printf 'a\\r\\nb'\"\n    Then the output is:\n      \"\"\"\n      old\n      "
            + "\"\"\"\n");

        features.Print(updateSnapshots: true)
            .ShouldContain("The doc string is not rewritten: the output has characters that a doc string cannot hold");
    }
}
