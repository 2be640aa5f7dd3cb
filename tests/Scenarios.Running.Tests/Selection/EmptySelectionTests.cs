using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Selection;

/// <summary>A run that tests nothing is not green, and says why nothing was tested.</summary>
public sealed class EmptySelectionTests
{
    private const string Feature =
        "Feature: F\n  @fast @small\n  Scenario: one\n    Given 1 apple\n  @slow\n  Scenario: two\n    Given 1 apple\n";

    [Test]
    public void Execute_TagsThatFitNone_NamesThemAndThoseThereAre() =>
        Errors(options => options with { Tags = "@fats" }).ShouldBe(
            ["--tags '@fats': none of the 2 scenarios matches, so nothing is selected. Existing tags: @fast, @slow, @small. "
                + "Use --allow-empty to allow this."]);

    [Test]
    public void Execute_NameThatFitsNone_NamesIt() =>
        Errors(options => options with { Name = "^three$" }).ShouldBe(
            ["--name '^three$': none of the 2 scenarios matches, so nothing is selected. Use --allow-empty to allow this."]);

    [Test]
    public void Execute_TagsAndNameThatTogetherFitNone_NamesBoth() =>
        Errors(options => options with { Tags = "@fast", Name = "two" }).ShouldHaveSingleItem()
            .ShouldStartWith("--tags '@fast' --name 'two': none of the 2 scenarios matches");

    [TestCase("not @slwo", "@slwo", "@slow")]
    [TestCase("@fast or @smal", "@smal", "@small")]
    public void Execute_TagThatIsNearlyAnother_AsksWhetherThatIsMeant(string tags, string written, string meant) =>
        Errors(options => options with { Tags = tags }).ShouldBe(
            [$"--tags '{tags}': no scenario has the tag {written}: did you mean {meant}? Use --allow-empty to allow this."]);

    [TestCase("not @smalls", "@small", "@smalls")]
    [TestCase("not @smlal", "@small", "@smlal")]
    [TestCase("not @SMALL", "@small", "@SMALL")]
    [TestCase("not @smaxyl", "@small", "@smaxyl")]
    [TestCase("not @smaxx", null, null)]
    [TestCase("not @fat", "@fast", "@fat")]
    [TestCase("not @fsat", "@fast", "@fsat")]
    public void Execute_TagThatIsNearAnother_IsTakenForItWhereItIsLongEnough(string tags, string? meant, string? written) =>
        Errors(options => options with { Tags = tags }).ShouldBe(meant is null
            ? []
            : [$"--tags '{tags}': no scenario has the tag {written}: did you mean {meant}? Use --allow-empty to allow this."]);

    [Test]
    public void Execute_TagNearToTwo_NamesTheNearerThenTheFirst()
    {
        const string Text = "Feature: F\n  @webapps\n  Scenario: one\n    Given 1 apple\n"
            + "  @webappx @webapy\n  Scenario: two\n    Given 1 apple\n";

        Errors(options => options with { Tags = "not @webapp" }, Text).ShouldHaveSingleItem().ShouldContain("did you mean @webapps?");
        Errors(options => options with { Tags = "not @webapyy" }, Text).ShouldHaveSingleItem().ShouldContain("did you mean @webapy?");
    }

    [Test]
    public void Execute_OnlyScenarioDoesNotFit_SaysSo() =>
        Errors(options => options with { Tags = "@a" }, "Feature: F\n  Scenario: one\n    Given 1 apple\n").ShouldBe(
            ["--tags '@a': the only scenario does not match, so nothing is selected. No scenario has a tag. "
                + "Use --allow-empty to allow this."]);

    [TestCase(10, "@t00, @t01, @t02, @t03, @t04, @t05, @t06, @t07, @t08, @t09.")]
    [TestCase(12, "@t00, @t01, @t02, @t03, @t04, @t05, @t06, @t07, @t08, @t09 and 2 more.")]
    public void Execute_ManyTags_NamesTheFirstTen(int count, string expected)
    {
        var tags = string.Join(' ', Enumerable.Range(0, count).Select(static number => $"@t{number:00}"));

        Errors(options => options with { Tags = "@other" }, $"Feature: F\n  {tags}\n  Scenario: one\n    Given 1 apple\n")
            .ShouldHaveSingleItem().ShouldContain($"Existing tags: {expected}");
    }

    [TestCase("not @manual")]
    [TestCase("@fast or @wip")]
    public void Execute_TagThatNoneHas_IsNoMistakeByItself(string tags) => Errors(options => options with { Tags = tags }).ShouldBeEmpty();

    [TestCase("")]
    [TestCase("Feature: F\n")]
    [TestCase("Feature: F\n  Only words, no scenario.\n")]
    [TestCase("Feature: F\n  Background:\n    Given 1 apple\n")]
    [TestCase("Feature: F\n  Rule: R\n")]
    public void Execute_FileWithoutScenarios_NamesIt(string text)
    {
        using var folder = new FeatureFolder(("a.feature", Feature), ("none.feature", text));

        var result = folder.Run(typeof(AppleSteps));

        result.ExitCode.ShouldBe(2);
        result.Errors.ShouldHaveSingleItem().ToString().ShouldSatisfyAllConditions(
            error => error.ShouldStartWith("none.feature:"), error => error.ShouldContain("--allow-empty"));
        result.AllScenarios.Count().ShouldBe(2);
    }

    [Test]
    public void Execute_FolderWithoutFeatures_NamesItAndRunsTheRest()
    {
        using var folder = new FeatureFolder(("a/a.feature", Feature), ("b/readme.txt", ""), ("ab/x.txt", ""));

        var result = TestRun.Execute(folder.Options(typeof(AppleSteps)) with { Paths = ["a", "b", "ab/"] });

        result.Errors.Select(error => error.Uri).ShouldBe(["b", "ab/"]);
        result.Errors[0].Message.ShouldStartWith("there is no feature file (.feature) in this folder or below");
        result.AllScenarios.Count().ShouldBe(2);
        result.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Execute_MalformedFile_IsNotSaidToBeEmptyToo()
    {
        using var folder = new FeatureFolder(("a.feature", "Feature: F\n  Scenario: x\n    Given 1 apple\n   Foo bar\n"));

        folder.Run(typeof(AppleSteps)).Errors.ShouldHaveSingleItem().Line.ShouldBe(4);
    }

    [Test]
    public void Execute_ShardWithNothingInIt_Passes() => Errors(options => options with { Shard = new Shard(3, 3) }).ShouldBeEmpty();

    [Test]
    public void Execute_ShardOfNothing_IsStillWrong() =>
        Errors(options => options with { Shard = new Shard(1, 3), Tags = "@none" }).Length.ShouldBe(1);

    [Test]
    public void Execute_AllowEmpty_Passes() => Errors(options => options with { Tags = "@none", AllowEmpty = true }).ShouldBeEmpty();

    private static string[] Errors(Func<RunOptions, RunOptions> change, string text = Feature)
    {
        using var folder = new FeatureFolder(("a.feature", text));
        var result = TestRun.Execute(change(folder.Options(typeof(AppleSteps))));
        result.ExitCode.ShouldBe(result.Errors.Count == 0 ? 0 : 2);
        return [.. result.Errors.Select(error => error.ToString())];
    }
}
