using Scenarios.Steps.Outputs.Tables;

namespace Scenarios.Cli.Tests.Steps.Outputs.Tables;

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
    public void Difference_StarTakesARowThatAnotherNeeds_FindsThePairing() =>
        Difference(["NAME"], ["*"], ["web-1-aaaaa"]).ShouldBeNull();

    [Test]
    public void Difference_OneRowTooFew_ShowsWhatIsNotExpectedAndTheRowsThereAre() =>
        Difference(["STATUS"], ["Running"]).ShouldBe(
            """
            The output has 2 rows where 1 row is expected.
            Not expected:
              | CrashLoopBackOff |
            The output shows:
              | STATUS           |
              | Running          |
              | CrashLoopBackOff |
            """);

    [Test]
    public void Difference_RowThatFitsNone_NamesTheNearestAndTheCellsThatDiffer() =>
        Difference(["NAME", "STATUS", "READY"], ["web-*", "Running", "1/1"], ["web-*", "Pending", "0/1"]).ShouldBe(
            """
            The output has 2 rows, as expected, but with other values.
            Missing:
              | web-* | Pending | 0/1 |
                nearest: | web-1-bbbbb | CrashLoopBackOff | 0/1 |: STATUS is "CrashLoopBackOff", not "Pending"
            Not expected:
              | web-1-bbbbb | CrashLoopBackOff | 0/1 |
            The output shows:
              | NAME        | STATUS           | READY |
              | web-1-aaaaa | Running          | 1/1   |
              | web-1-bbbbb | CrashLoopBackOff | 0/1   |
            """);

    [Test]
    public void Difference_TwoRowsThatFitNone_HaveANearestEach()
    {
        var difference = TableExpectation.Difference(
            "NAME   READY\nweb    0/1\nwebs   0/1\n",
            ["NAME", "READY"],
            [["web*", "1/1"], ["web*", "1/1"]])!;

        difference.ShouldContain("nearest: | web | 0/1 |: READY is \"0/1\", not \"1/1\"");
        difference.ShouldContain("nearest: | webs | 0/1 |: READY is \"0/1\", not \"1/1\"");
    }

    [Test]
    public void Difference_RowThatAnotherHasTaken_SaysSo() =>
        TableExpectation.Difference(
            "NAME\nweb\n",
            ["NAME"],
            [["web"], ["web"]])!.ShouldContain("  | web |\n    equal to | web |, which already matches another row");

    [Test]
    public void Difference_CellsThatLookAlike_SayWhereTheyDiffer() =>
        TableExpectation.Difference("NAME   PORT\nweb    80：81\n", ["NAME", "PORT"], [["web", "80:81"]])!
            .ShouldContain(
                "PORT is \"80：81\", not \"80:81\" (From character 3 on: expected : (U+003A), received ： (U+FF1A full-width form).)");

    [Test]
    public void Difference_ThousandsOfRows_IsBounded()
    {
        var output = "NAME\n" + string.Concat(Enumerable.Range(0, 3000).Select(row => $"web-{row}{new string('x', 500)}\n"));

        var difference = TableExpectation.Difference(
            output,
            ["NAME"],
            [.. Enumerable.Range(0, 3000).Select(row => new[] { $"api-{row}" })])!;

        difference.Length.ShouldBeLessThan(8000);
        difference.ShouldContain("  … 2995 more");
        difference.ShouldContain("  … 2980 more rows");
    }

    [Test]
    public void Difference_UnknownColumn_NamesTheColumnsThereAre() =>
        Difference(["STATE"], ["Running"]).ShouldBe("The output has no column \"STATE\"; it has: NAME, READY, STATUS, RESTARTS, AGE.");

    [Test]
    public void Difference_ColumnInSmallLetters_SaysThatTheyCount() =>
        Difference(["Status"], ["Running"]).ShouldBe(
            "The output has no column \"Status\"; it has: NAME, READY, STATUS, RESTARTS, AGE. Upper and lower case must match.");

    [TestCase("error: nothing", "The output has no table:\nerror: nothing")]
    [TestCase("", "The output has no table: it is empty.")]
    public void Difference_NoTable_ShowsTheOutput(string output, string difference) =>
        TableExpectation.Difference(output, ["NAME"], []).ShouldBe(difference);

    [Test]
    public void Difference_SeveralTablesWithTheColumns_TellsTheNearest() =>
        TableExpectation.Difference("NAME   AGE\na      1s\nb      1s\n\nNAME   AGE\nc      1s\n", ["NAME", "AGE"], [["d", "1s"]])!
            .ShouldStartWith(
                "Of 2 tables with these columns, the most similar has 1 row, as expected, but with other values.\nMissing:\n  "
                + "| d | 1s |\n    nearest: | c | 1s |: NAME is \"c\", not \"d\"");

    private static string? Difference(string[] columns, params string[][] rows) => TableExpectation.Difference(Pods, columns, rows);
}
