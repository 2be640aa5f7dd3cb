using Scenarios.Steps.Outputs;

namespace Scenarios.Cli.Tests.Steps.Outputs;

internal sealed class TableExpectationTests
{
    private const string Pods = """
        NAME          READY   STATUS             RESTARTS      AGE
        web-1-aaaaa   1/1     Running            0             5s
        web-1-bbbbb   0/1     CrashLoopBackOff   2 (5s ago)    10s
        """;

    [Test]
    public void Difference_RowsInAnotherOrderWithStars_IsNone() =>
        Difference(["NAME", "STATUS"], ["web-*", "CrashLoopBackOff"], ["web-*", "Running"]).ShouldBeNull();

    [Test]
    public void Difference_CellWithBlanks_IsReadWhole() =>
        Difference(["RESTARTS"], ["2 (5s ago)"], ["0"]).ShouldBeNull();

    [Test]
    public void Difference_StarTakesARowThatAnotherNeeds_FindsThePairing() =>
        Difference(["NAME"], ["*"], ["web-1-aaaaa"]).ShouldBeNull();

    [Test]
    public void Difference_OneRowTooFew_ShowsTheRowsThereAre() =>
        Difference(["STATUS"], ["Running"]).ShouldBe("The output has 2 rows where 1 are expected:\n  STATUS\n  Running\n  CrashLoopBackOff");

    [Test]
    public void Difference_RowThatFitsNone_IsNamed() =>
        Difference(["NAME", "STATUS"], ["web-*", "Running"], ["web-*", "Pending"])!.ShouldStartWith("No row of the output is left for\n  web-* | Pending");

    [Test]
    public void Difference_UnknownColumn_NamesTheColumnsThereAre() =>
        Difference(["STATE"], ["Running"]).ShouldBe("The output has no column \"STATE\"; it has: NAME, READY, STATUS, RESTARTS, AGE.");

    [Test]
    public void Difference_NoTable_ShowsTheOutput() =>
        TableExpectation.Difference("error: nothing", ["NAME"], []).ShouldBe("The output has no table:\nerror: nothing");

    [Test]
    public void Difference_SecondOfTwoTables_IsFound() =>
        TableExpectation.Difference("NAME   AGE\na      1s\n\nNAME   DATA\nb      2\n", ["DATA"], [["2"]]).ShouldBeNull();

    [TestCase("a*c", "abbc", true)]
    [TestCase("a*c", "ac", true)]
    [TestCase("a*c", "acd", false)]
    [TestCase("\\*", "*", true)]
    [TestCase("\\*", "x", false)]
    [TestCase("*", "", true)]
    public void Glob_Matches(string pattern, string text, bool expected) => Glob.Matches(pattern, text).ShouldBe(expected);

    private static string? Difference(string[] columns, params string[][] rows) => TableExpectation.Difference(Pods, columns, rows);
}
