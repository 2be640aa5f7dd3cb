using Scenarios.Steps;
using Scenarios.Steps.Outputs;
using Scenarios.Terminals;

namespace Scenarios.Cli.Tests.Steps.Outputs;

internal sealed class OutputExpectationTests
{
    private static readonly CommandResult Failed = new("kubectl exec web -- printenv SKY", "", "error: printenv: not found\n", 127);

    private static readonly CommandResult Succeeded = new("A=1\necho $A\necho b", "1\nb\n", "", 0);

    private static readonly string[] OneColumn = ["NAME"];

    [Test]
    public void Failure_OfEachSentenceOnTheOutput_TellsCommandExitCodeAndErrorOutput()
    {
        var output = OutputExpectation.OfOutput(Failed);
        Action[] sentences =
        [
            () => output.Is("blue"),
            () => output.Contains("blue"),
            () => output.Matches("^blue$"),
            () => output.Shows(OneColumn, [["web"]]),
        ];

        foreach (var sentence in sentences)
        {
            Message(sentence).ShouldEndWith(
                "\nThe command was: kubectl exec web -- printenv SKY\nIts exit code: 127\nIts error output:\nerror: printenv: not found");
        }
    }

    [Test]
    public void Failure_OfACommandThatWroteNoErrors_LeavesThemOut() =>
        Message(() => OutputExpectation.OfOutput(Succeeded).DoesNotContain("b")).ShouldEndWith(
            "The output contains \"b\". It is:\n1\nb\nThe command was: A=1 … (3 lines)\nIts exit code: 0");

    [Test]
    public void Failure_OnTheErrorOutput_TellsTheOutput() =>
        Message(() => OutputExpectation.OfError(Succeeded).Contains("oops")).ShouldEndWith(
            "It is:\n  (nothing)\nThe command was: A=1 … (3 lines)\nIts exit code: 0\nIts output:\n1\nb");

    [Test]
    public void ExitCode_Other_TellsBothOutputs() =>
        Message(() => OutputExpectation.ExitCode(0, Failed)).ShouldBe(
            "The exit code is 127, not 0.\nThe command was: kubectl exec web -- printenv SKY\nIts exit code: 127\nIts output:\n  "
            + "(nothing)\nIts error output:\nerror: printenv: not found");

    [Test]
    public void Failed_OfACommandThatSucceeds_SaysSo() =>
        Message(() => OutputExpectation.Failed(Succeeded)).ShouldStartWith("The command succeeded, but should have failed.\n");

    [TestCase("1\nb")]
    [TestCase("1\nb\n")]
    public void Is_OneLineEndMoreOrLess_IsNoDifference(string expected) =>
        Should.NotThrow(() => OutputExpectation.OfOutput(Succeeded).Is(expected));

    [Test]
    public void IsEmpty_SomethingThere_ShowsIt() =>
        Message(() => OutputExpectation.OfOutput(Succeeded).IsEmpty()).ShouldStartWith("The output is not empty. It is:\n1\nb\n");

    [Test]
    public void Matches_PatternThatDoesNotCompile_SaysSo() =>
        Message(() => OutputExpectation.OfOutput(Succeeded).Matches("(")).ShouldStartWith("The regular expression ( does not compile: ");

    [Test]
    public void Contains_NothingAtAll_IsRefusedForItTestsNothing()
    {
        Message(() => OutputExpectation.OfOutput(Succeeded).Contains("")).ShouldStartWith(
            "Every output contains an empty text, so this step tests nothing");
        Message(() => OutputExpectation.OfError(Succeeded).Contains("")).ShouldStartWith("Every error output contains an empty text");
        Message(() => OutputExpectation.OfOutput(Failed).DoesNotContain("")).ShouldStartWith("Every output contains an empty text");
    }

    [TestCase("")]
    [TestCase(".*")]
    [TestCase("(web)?")]
    [TestCase("^")]
    public void Matches_PatternThatEveryTextMatches_IsRefused(string pattern) =>
        Message(() => OutputExpectation.OfOutput(Succeeded).Matches(pattern)).ShouldStartWith(
            $"Every output matches the regular expression \"{pattern}\", so that this step tests nothing");

    [Test]
    public void Matches_PatternOfAnEmptyLine_IsAskedOfTheOutput() =>
        Should.NotThrow(() => OutputExpectation.OfOutput(new CommandResult("x", "a\n\nb\n", "", 0)).Matches("^$"));

    [Test]
    public void Matches_PatternThatTakesTooLong_SaysSo()
    {
        var result = new CommandResult("x", new string('a', 40) + "b", "", 0);

        Message(() => OutputExpectation.OfOutput(result).Matches("^(a+)+$")).ShouldStartWith(
            "The regular expression ^(a+)+$ takes longer than 2 s on the output: simplify it.");
    }

    private static string Message(Action action) => Should.Throw<StepFailureException>(action).Message;
}
