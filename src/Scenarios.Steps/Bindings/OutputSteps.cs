using Scenarios.Steps.Outputs;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Bindings;

/// <summary>What the commands typed last wrote, and how they ended.</summary>
[Binding]
public sealed class OutputSteps(TerminalDriver terminal)
{
    private OutputExpectation Output => OutputExpectation.OfOutput(terminal.Last);

    private OutputExpectation Error => OutputExpectation.OfError(terminal.Last);

    [Then("the output is:")]
    public void OutputIs(string expected) => Output.Is(expected);

    [Then("the output is empty")]
    public void OutputIsEmpty() => Output.IsEmpty();

    [Then("the output contains {string}")]
    public void OutputContains(string expected) => Output.Contains(expected);

    [Then("the output does not contain {string}")]
    public void OutputDoesNotContain(string unexpected) => Output.DoesNotContain(unexpected);

    [Then("the output matches {string}")]
    public void OutputMatches(string pattern) => Output.Matches(pattern);

    [Then("the output shows:")]
    public void OutputShows(DataTable rows) => Output.Shows([.. rows.Header], [.. rows.Rows.Select(row => row.Values.ToList())]);

    [Then("the error output is:")]
    public void ErrorIs(string expected) => Error.Is(expected);

    [Then("the error output is empty")]
    public void ErrorIsEmpty() => Error.IsEmpty();

    [Then("the error output contains {string}")]
    public void ErrorContains(string expected) => Error.Contains(expected);

    [Then("the command succeeds")]
    public void CommandSucceeds() => OutputExpectation.ExitCode(0, terminal.Last);

    [Then("the exit code is {int}")]
    public void ExitCodeIs(int expected) => OutputExpectation.ExitCode(expected, terminal.Last);

    [Then("the command fails")]
    public void CommandFails() => OutputExpectation.Failed(terminal.Last);
}
