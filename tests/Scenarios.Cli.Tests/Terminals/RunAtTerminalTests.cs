using System.Text.RegularExpressions;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary><c>scenarios run</c> at a terminal shows at least what it shows in a pipe, in the same order.</summary>
internal sealed class RunAtTerminalTests : IDisposable
{
    private const string Red = "\u001b[31m";
    private const string Green = "\u001b[32m";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("features/1.feature", Feature("a"))
        .With("features/2.feature", Feature("b"))
        .With("features/3.feature", Feature("c"));

    public void Dispose() => _folder.Dispose();

    [TestCase(100)]
    [TestCase(20)]
    public void Run_AllPass_ShowsWhatAPipeShowsAndLeavesACleanLine(int columns)
    {
        using var terminal = new PseudoTerminal(_folder.Path, "run --workers 3", columns);

        terminal.WaitForExit().ShouldBe(0);
        terminal.Sent.ShouldContain(Green);
        terminal.Sent.ShouldContain("3/3");
        terminal.Sent.ShouldEndWith(" s\r\n");
        WithoutTime(terminal.Screen).ShouldBe(Piped(columns));
    }

    [Test]
    public void Run_OneFails_ShowsWhatAPipeShowsInRed()
    {
        _folder.With("features/2.feature", "Feature: b\n  Scenario: b\n    When I run \"echo b\"\n    Then the output is empty\n");
        using var terminal = new PseudoTerminal(_folder.Path, "run --workers 3");

        terminal.WaitForExit().ShouldBe(1);
        terminal.Sent.ShouldContain($"{Red}FAIL");
        WithoutTime(terminal.Screen).ShouldBe(Piped(100));
        terminal.Screen.ShouldStartWith("ok   features/1.feature  1/1\nFAIL features/2.feature  0/1\nok   features/3.feature  1/1\n");
    }

    [Test]
    public void Run_NoColour_HasProgressWithoutColours()
    {
        using var terminal = new PseudoTerminal(_folder.Path, "run", 100, ("NO_COLOR", "1"));

        terminal.WaitForExit().ShouldBe(0);
        Regex.IsMatch(terminal.Sent, "\u001b\\[[0-9;]*m", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeFalse();
        terminal.Sent.ShouldContain("3/3");
        WithoutTime(terminal.Screen).ShouldBe(Piped(100));
    }

    [Test]
    public void Run_DumbTerminal_PrintsLinesOnly()
    {
        using var terminal = new PseudoTerminal(_folder.Path, "run", 100, ("TERM", "dumb"));

        terminal.WaitForExit().ShouldBe(0);
        terminal.Sent.ShouldNotContain("\u001b");
        WithoutTime(terminal.Screen).ShouldBe(Piped(100));
    }

    private static string Feature(string name) => $"Feature: {name}\n  Scenario: {name}\n    When I run \"echo {name}\"\n    Then the output contains \"{name}\"\n";

    private static string WithoutTime(string text) => Regex.Replace(text.Replace("\n", string.Empty), "in [0-9.]+ ?s", "in N s", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>What a pipe gets, as a terminal of this width shows it.</summary>
    private string Piped(int columns)
    {
        var run = CommandRun.Of(_folder.Path, "run");
        run.Error.ShouldBeEmpty();
        return WithoutTime(TerminalEmulator.Show(run.Output.Replace("\n", "\r\n"), columns));
    }
}
