using System.Text.RegularExpressions;

namespace Scenarios.Cli.Tests.Terminals;

/// <summary><c>scenarios run</c> at a terminal shows at least what it writes to a pipe, in the same order.</summary>
internal sealed class RunAtTerminalTests : IDisposable
{
    private const string Red = "\u001b[31m";
    private const string Green = "\u001b[32m";

    /// <summary>The text for a pipe if everything passes.</summary>
    private static readonly Lazy<string> Passing = new(() =>
    {
        using var folder = Features();
        return Piped(folder);
    });

    private readonly TemporaryFolder _folder = Features();

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
        WithoutTime(terminal.Screen).ShouldBe(Shown(Passing.Value, columns));
    }

    [Test]
    public void Run_OneFails_ShowsWhatAPipeShowsInRed()
    {
        _folder.With("features/2.feature", "Feature: b\n  Scenario: b\n    When I run \"echo b\"\n    Then the output is empty\n");
        using var terminal = new PseudoTerminal(_folder.Path, "run --workers 3");

        terminal.WaitForExit().ShouldBe(1);
        terminal.Sent.ShouldContain($"{Red}FAIL");
        WithoutTime(terminal.Screen).ShouldBe(Shown(Piped(_folder), 100));
        terminal.Screen.ShouldStartWith("ok   features/1.feature  1/1\nFAIL features/2.feature  0/1\nok   features/3.feature  1/1\n");
    }

    [Test]
    public void Run_NoColour_HasProgressWithoutColours()
    {
        using var terminal = new PseudoTerminal(_folder.Path, "run", 100, ("NO_COLOR", "1"));

        terminal.WaitForExit().ShouldBe(0);
        Regex.IsMatch(terminal.Sent, "\u001b\\[[0-9;]*m", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeFalse();
        terminal.Sent.ShouldContain("3/3");
        WithoutTime(terminal.Screen).ShouldBe(Shown(Passing.Value, 100));
    }

    [Test]
    public void Run_DumbTerminal_PrintsLinesOnly()
    {
        using var terminal = new PseudoTerminal(_folder.Path, "run", 100, ("TERM", "dumb"));

        terminal.WaitForExit().ShouldBe(0);
        terminal.Sent.ShouldNotContain("\u001b");
        WithoutTime(terminal.Screen).ShouldBe(Shown(Passing.Value, 100));
    }

    private static string Feature(string name) =>
        $"Feature: {name}\n  Scenario: {name}\n    When I run \"echo {name}\"\n    Then the output contains \"{name}\"\n";

    private static string WithoutTime(string text) =>
        Regex.Replace(text.Replace("\n", string.Empty), "in [0-9.]+ ?s", "in N s", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static TemporaryFolder Features() => new TemporaryFolder()
        .With("features/1.feature", Feature("a"))
        .With("features/2.feature", Feature("b"))
        .With("features/3.feature", Feature("c"));

    private static string Piped(TemporaryFolder folder)
    {
        var run = CommandRun.Of(folder.Path, "run");
        run.Error.ShouldBeEmpty();
        return run.Output;
    }

    /// <summary>The text for a pipe, as a terminal of this width shows it.</summary>
    private static string Shown(string piped, int columns) => WithoutTime(TerminalEmulator.Show(piped.Replace("\n", "\r\n"), columns));
}
