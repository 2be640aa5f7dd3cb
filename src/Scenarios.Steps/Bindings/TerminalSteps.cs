using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Bindings;

/// <summary>Commands typed at the learner's terminal. Each starts one virtual second after the last one ended.</summary>
[Binding]
public sealed class TerminalSteps(TerminalDriver terminal)
{
    [When("I run {string}")]
    public void Run(string command) => terminal.Type(command);

    [When("I run:")]
    public void RunLines(string commands) => terminal.Type(commands);
}
