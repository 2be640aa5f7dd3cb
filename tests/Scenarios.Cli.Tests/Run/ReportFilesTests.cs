using Scenarios.Cli.Reports;
using Scenarios.Cli.Run;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Each report is written independently, and whole or not at all.</summary>
internal sealed class ReportFilesTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With("a.feature", "Feature: A\n  Scenario: x\n    When I run \"true\"\n").With("taken", "a file where a folder is wanted");

    public void Dispose() => _features.Dispose();

    [TestCase("codequality")]
    [TestCase("html")]
    [TestCase("junit")]
    [TestCase("markdown")]
    [TestCase("messages")]
    [TestCase("results")]
    public void Write_OneThatCannotBe_NamesItAndWritesTheOthers(string kind)
    {
        var (written, error) = Write((kind, "taken/x"), ("html", "a/page.html"), ("junit", "junit.xml"), ("messages", "run.ndjson"));

        written.ShouldBe(["html", "junit", "messages"]);
        error.ShouldBe($"--report {kind}={Of("taken/x")}: cannot be written: taken is a file, not a folder\n");
        _features.Read("a/page.html").ShouldEndWith("</html>\n");
        _features.Read("junit.xml").ShouldEndWith("</testsuites>\n");
        _features.Read("run.ndjson").ShouldContain("testRunFinished");
    }

    [Test]
    public void Write_SeveralThatCannotBe_NamesEach() =>
        Write(("html", "taken/x"), ("junit", "taken/y"), ("messages", "taken/z")).Error.Split('\n').Length.ShouldBe(4);

    [Test]
    public void TryRead_FileOfAFeature_IsRefused()
    {
        ReportFiles.TryRead(["html=a.feature"], out _, out var error).ShouldBeFalse();

        error.ShouldBe("--report html=a.feature: the report would overwrite a feature; name another file.");
    }

    [TestCase("codequality")]
    [TestCase("html")]
    [TestCase("junit")]
    [TestCase("markdown")]
    [TestCase("messages")]
    [TestCase("results")]
    public void Write_TwoOfOneKind_WritesBoth(string kind)
    {
        Write((kind, "a"), (kind, "b")).Written.ShouldBe([kind, kind]);

        _features.Read("a").ShouldBe(_features.Read("b"));
    }

    [Test]
    [Platform("Linux")]
    public void Write_FullDisk_NamesItAndWritesTheOthers()
    {
        var (written, error) = Write(("html", "/dev/full"), ("junit", "junit.xml"));

        written.ShouldBe(["junit"]);
        error.ShouldStartWith("--report html=/dev/full: cannot be written: No space left on device");
    }

    [TestCase("html=a", "junit=a", "--report junit=a: --report html=a writes the same file; give each report its own file.")]
    [TestCase("html=a", "html=./a", "--report html=./a: --report html=a writes the same file; give each report its own file.")]
    [TestCase(
        "messages=x/../a",
        "html=a",
        "--report html=a: --report messages=x/../a writes the same file; give each report its own file.")]
    [TestCase(
        "html=a",
        "pdf=b",
        "--report pdf=b: expected KIND=FILE with KIND one of codequality, html, junit, markdown, messages, results.")]
    [TestCase(
        "html=a",
        "html",
        "--report html: expected KIND=FILE with KIND one of codequality, html, junit, markdown, messages, results.")]
    public void TryRead_WrongReports_IsRefusedByName(string one, string other, string expected)
    {
        ReportFiles.TryRead([one, other], out _, out var error).ShouldBeFalse();

        error.ShouldBe(expected);
    }

    private (string[] Written, string Error) Write(params (string Kind, string Name)[] reports)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var written = ReportFiles.Write(
            [.. reports.Select(report => new ReportFile(report.Kind, Of(report.Name)))],
            new ReportContent(_features.Run()),
            error);
        return ([.. written.Select(report => report.Kind)], error.ToString());
    }

    private string Of(string name) => Path.Combine(_features.FullPath, name);
}
