using Scenarios.Steps.Outputs;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Bindings;

/// <summary>What the commands typed last wrote, and how they ended.</summary>
[Binding]
public sealed class OutputSteps(TerminalDriver terminal)
{
    [Then("the output is:")]
    public void OutputIs(string expected) => OutputExpectation.Equal("output", expected, terminal.Last.Output);

    [Then("the output is empty")]
    public void OutputIsEmpty() => OutputExpectation.Equal("output", string.Empty, terminal.Last.Output);

    [Then("the output contains {string}")]
    public void OutputContains(string expected) => OutputExpectation.Contains("output", expected, terminal.Last.Output);

    [Then("the output does not contain {string}")]
    public void OutputDoesNotContain(string unexpected) => OutputExpectation.DoesNotContain("output", unexpected, terminal.Last.Output);

    [Then("the output matches {string}")]
    public void OutputMatches(string pattern) => OutputExpectation.Matches("output", pattern, terminal.Last.Output);

    [Then("the output shows:")]
    public void OutputShows(DataTable rows) => OutputExpectation.Shows(terminal.Last.Output, [.. rows.Header], [.. rows.Rows.Select(row => row.Values.ToList())]);

    [Then("the error output is:")]
    public void ErrorIs(string expected) => OutputExpectation.Equal("error output", expected, terminal.Last.Error);

    [Then("the error output is empty")]
    public void ErrorIsEmpty() => OutputExpectation.Equal("error output", string.Empty, terminal.Last.Error);

    [Then("the error output contains {string}")]
    public void ErrorContains(string expected) => OutputExpectation.Contains("error output", expected, terminal.Last.Error);

    [Then("the command succeeds")]
    public void CommandSucceeds() => OutputExpectation.ExitCode(0, terminal.Last);

    [Then("the exit code is {int}")]
    public void ExitCodeIs(int expected) => OutputExpectation.ExitCode(expected, terminal.Last);

    [Then("the command fails")]
    public void CommandFails() => OutputExpectation.Failed(terminal.Last);
}
