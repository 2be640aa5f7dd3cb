using System.Diagnostics;
using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Ci;

/// <summary><c>--history</c>: results by commit, in a git repository.</summary>
internal sealed class HistoryTests : IDisposable
{
    private const string Feature =
        "Feature: A\n  Scenario: x\n    When I run \"sleep 5; echo 1\"\n    Then the output contains \"1\"\n  Scenario: y\n    When I "
        + "run \"echo 2\"\n    Then the output contains \"2\"\n";
    private readonly TemporaryFeatures _features = new TemporaryFeatures().With("a.feature", Feature);

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_CommitsOneAfterTheOther_TellsWhatChanged()
    {
        Git("init -q");
        Commit();
        Run(0).ShouldContain("; there is no earlier run to compare with\n2 scenarios (2 passed)");
        _features.With(
            "a.feature",
            Feature.Replace("sleep 5", "sleep 9", StringComparison.Ordinal)
                .Replace("contains \"2\"", "contains \"3\"", StringComparison.Ordinal));
        Commit();

        var text = Run(1);

        text.ShouldMatch(
            "Since [0-9a-f]{12} \\(20..-..-.. ..:.. UTC\\):\n  1 new failure, 1 with other output, 1 slower\n  new failure: "
            + "a.feature:5  y \\(failed\\)\n  other output: a.feature:2  x\n  slower: a.feature:2  x \\(5 s → 9 s of virtual time\\)\n");
        Directory.GetFiles(Path.Combine(_features.FullPath, "history")).Length.ShouldBe(2);
        Run(1, "--report", "markdown=m.md", "--report", "html=page.html").ShouldContain("Since ");
        _features.Read("page.html").ShouldContain("<li>new failure: a.feature:5  y (failed)</li>");
        _features.Read("m.md").ShouldContain("- new failure: a.feature:5  y");
    }

    [Test]
    public void Run_FolderThatCannotBeWritten_FailsAndTheRestIsTold()
    {
        _features.With("history", "a file");

        Run(2).ShouldContain("--history history: cannot be read or written: ");
    }

    private string Run(int exitCode, params string[] more)
    {
        using var command = CommandProcess.Start(
            _features.FullPath,
            "dotnet",
            [CommandProcess.Assembly, "run", ".", "--history", "history", .. more],
            ("GITHUB_SHA", ""),
            ("CI_COMMIT_SHA", ""),
            ("GITHUB_ACTIONS", ""),
            ("GITLAB_CI", ""));
        command.WaitForExit().ShouldBe(exitCode, command.Text);
        return command.Text;
    }

    private void Commit()
    {
        Git("add a.feature");
        Git("-c user.name=a -c user.email=a@b -c commit.gpgsign=false commit -q -m x");
    }

    private void Git(string arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _features.FullPath });
        git!.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
