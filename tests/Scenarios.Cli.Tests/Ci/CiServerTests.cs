using System.Text.Json;
using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Ci;

/// <summary>A run reports to the CI server that its environment identifies, and to no other.</summary>
internal sealed class CiServerTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With(
            "book/a.feature",
            "Feature: A\n  Scenario: x\n    When I run \"echo ::warning::owned\"\n    Then the output contains \"2\"\n");

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_OnGitHub_AnnotatesAndAddsToTheSummary()
    {
        _features.With("summary", "before\n");

        var text = Run(
            "run .",
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_WORKSPACE", _features.FullPath),
            ("GITHUB_STEP_SUMMARY", Path.Combine(_features.FullPath, "summary")));

        text.ShouldContain("::error file=book/a.feature,line=4,title=x::Then the output contains \"2\"%0A");
        text.ShouldContain($"report: step summary {_features.FullPath}/summary\n");
        _features.Read("summary").ShouldStartWith("before\n## Scenarios: 1 of 1 did not pass\n");
    }

    [Test]
    public void Run_OnGitHub_WhatAScenarioPrintedIsNoCommand()
    {
        var lines = Run("run .", ("GITHUB_ACTIONS", "true"), ("GITHUB_STEP_SUMMARY", "")).Split('\n');

        var owned = Array.FindIndex(lines, line => line.TrimStart().StartsWith("::warning::owned", StringComparison.Ordinal));
        var stop = Array.FindIndex(lines, line => line.StartsWith("::stop-commands::", StringComparison.Ordinal));
        var resume = Array.IndexOf(lines, $"::{lines[stop]["::stop-commands::".Length..]}::");
        stop.ShouldBeInRange(0, owned);
        resume.ShouldBeGreaterThan(owned);
    }

    [Test]
    public void Run_OnGitHub_SummaryThatCannotBeWrittenCostsNothingElse() =>
        Run(
            "run . --report junit=j.xml",
            ("GITHUB_ACTIONS", "true"),
            ("GITHUB_STEP_SUMMARY", _features.FullPath)).ShouldContain("report: junit j.xml\n");

    [Test]
    public void Run_OnGitLab_WritesWhatTheJobKeeps()
    {
        var text = Run(
            "run . --report html=out/r.html",
            ("GITLAB_CI", "true"),
            ("CI_PROJECT_DIR", _features.FullPath),
            ("CI_JOB_URL", "https://lab/j/1"),
            ("CI_PROJECT_URL", "https://lab/p"),
            ("CI_COMMIT_SHA", "abc"));

        text.ShouldContain($"report: codequality {_features.FullPath}/gl-code-quality-report.json\nreport: job annotations "
            + $"{_features.FullPath}/gl-annotations.json\n");
        JsonDocument.Parse(_features.Read("gl-code-quality-report.json")).RootElement[0]
            .GetProperty("location")
            .GetProperty("path")
            .GetString()
            .ShouldBe("book/a.feature");
        _features.Read("gl-annotations.json").ShouldContain("https://lab/j/1/artifacts/file/book/out/r.html");
        _features.Read("gl-annotations.json").ShouldContain("https://lab/p/-/blob/abc/book/a.feature#L4");
    }

    [Test]
    public void Run_NamedCodeQuality_IsTheOnlyOne()
    {
        Run("run . --report codequality=q.json", ("GITLAB_CI", "true"), ("CI_PROJECT_DIR", _features.FullPath));

        _features.Exists("gl-code-quality-report.json").ShouldBeFalse();
        _features.Exists("book/q.json").ShouldBeTrue();
    }

    [TestCase(
        "",
        "GITHUB_ACTIONS GITHUB_SERVER_URL=https://hub GITHUB_REPOSITORY=o/r GITHUB_SHA=0123456789abcdef",
        "https://hub/o/r/blob/0123456789abcdef/book/a.feature#L2")]
    [TestCase(
        "",
        "GITLAB_CI CI_PROJECT_URL=https://lab/p CI_COMMIT_SHA=0123456789abcdef",
        "https://lab/p/-/blob/0123456789abcdef/book/a.feature#L2")]
    [TestCase("--source-url https://x/{path}:{line}", "GITLAB_CI CI_PROJECT_URL=https://lab/p", "https://x/book/a.feature:2")]
    public void Run_WithAPage_LinksItToTheFeatures(string options, string environment, string address)
    {
        var variables = environment.Split(' ')
            .Select(variable => variable.Split('='))
            .Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "true"));

        Run(
            $"run . --report html=r.html {options}".Trim(),
            [.. variables, ("GITHUB_WORKSPACE", _features.FullPath), ("CI_PROJECT_DIR", _features.FullPath)]);

        _features.Read("book/r.html").ShouldContain($"<a href=\"{address}\">a.feature:2</a>");
    }

    [TestCase("GITHUB_ACTIONS", "run . --ci none")]
    [TestCase("GITLAB_CI", "run . --ci none")]
    [TestCase("OTHER_CI", "run .")]
    public void Run_NoServer_TellsNobody(string variable, string call)
    {
        var text = Run(call, (variable, "true"), ("CI_PROJECT_DIR", _features.FullPath));

        text.Split('\n').ShouldNotContain(line => line.StartsWith("::", StringComparison.Ordinal));
        _features.Exists("gl-code-quality-report.json").ShouldBeFalse();
    }

    private string Run(string call, params (string Name, string Value)[] variables)
    {
        (string, string)[] none = [("GITHUB_ACTIONS", ""), ("GITLAB_CI", ""), ("CI_JOB_URL", ""), ("GITHUB_STEP_SUMMARY", "")];
        using var command = CommandProcess.Start(
            Path.Combine(_features.FullPath, "book"),
            "dotnet",
            [CommandProcess.Assembly, .. call.Split(' ')],
            [.. none, .. variables]);
        command.WaitForExit().ShouldBe(1, command.Text);
        return command.Text;
    }
}
