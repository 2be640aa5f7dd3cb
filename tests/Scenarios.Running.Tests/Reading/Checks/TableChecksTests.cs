namespace Scenarios.Running.Tests.Reading.Checks;

public sealed class TableChecksTests
{
    [TestCase("| a | b |")]
    [TestCase("| a | b |   ")]
    [TestCase("|a|b|")]
    [TestCase(@"| a \| | b |")]
    [TestCase(@"| a | b \\|")]
    [TestCase("| a | b | # a comment")]
    [TestCase("| | |")]
    public void Find_RowThatEndsWell_IsFine(string row) =>
        Read.InScenario("    Given t", "      | x | y |", "      " + row).ShouldBeEmpty();

    [TestCase("| a", "a", 9)]
    [TestCase("| a | b", "b", 13)]
    [TestCase(@"| a | b \|", @"b \|", 13)]
    [TestCase(@"| a | b \", @"b \", 13)]
    [TestCase("| a | #12", "#12", 13)]
    [TestCase("| a | b # c", "b # c", 13)]
    public void Find_LastPipeMissing_NamesWhatIsDropped(string row, string dropped, int column) =>
        Read.InScenario("    Given t", "      " + row)
            .ShouldBe([$"a.feature:4:{column}: the row ends without a pipe, and \"{dropped}\" is dropped: write \"{dropped} |\"."]);

    [Test]
    public void Find_LastPipeMissingInOneRow_SaysSoBesideTheWidths() =>
        Read.InScenario("    Given t", "      | x | y |", "      | a | b").ShouldBe(
            ["a.feature:5:7: this row has 1 cell, the table's first row (line 4) has 2 cells; line 5 ends without a pipe: write \"b |\""]);

    [Test]
    public void Find_LastPipeMissingInTheFirstRow_SaysSoThere() =>
        Read.InScenario("    Given t", "      | x | y", "      | a | b |")
            .Single()
            .ShouldEndWith("; line 4 ends without a pipe: write \"y |\"");

    [Test]
    public void Find_RowOfOnePipe_IsNoRow() =>
        Read.InScenario("    Given t", "      |").Single().ShouldStartWith("a.feature:4:7: the row is a single pipe");

    [Test]
    public void Find_LastPipeMissingInExamples_NamesEachRow() =>
        Read.InScenario("    Given <x>, <y>", "    Examples:", "      | x | y", "      | 1 | 2")
            .ShouldBe([
                "a.feature:5:13: the row ends without a pipe, and \"y\" is dropped: write \"y |\".",
                "a.feature:6:13: the row ends without a pipe, and \"2\" is dropped: write \"2 |\".",
            ]);

    [Test]
    public void Find_TwoColumnsOfOneName_AreToldApart()
    {
        Read.InScenario("    Given t", "      | NAME | AGE | NAME |", "      | a | 1 | b |")
            .Single()
            .ShouldBe("a.feature:4:22: two columns are named \"NAME\": each column needs a different name.");
        Read.InScenario("    Given <x>", "    Examples:", "      | x | x |", "      | 1 | 2 |")
            .Single()
            .ShouldStartWith("a.feature:5:13: two columns are named \"x\"");
    }

    [TestCase("| 1 | 1 | 0 |", "| 0 | 1 | 0 |")]
    [TestCase("| on | on | off |", "| off | on | off |")]
    [TestCase("| group | 1 | group |", "| other | 1 | other |")]
    [TestCase("| group | group |", "| other | other |")]
    [TestCase("| x | o | x |", "| o | - | - |")]
    public void Find_EqualCellsInATableOfValues_AreNoColumns(string first, string second) =>
        Read.InScenario("    Given t", first, second).ShouldBeEmpty();
}
