using System.Text;
using System.Text.Json;
using Scenarios.Report.Annotations;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Annotations;

/// <summary>What GitHub and GitLab show at lines, in the forms that their documentation describes.</summary>
public sealed class AnnotationTests
{
    private static readonly StepResult Broken = Step(status: TestStatus.Failed, line: 7) with { Message = "100% wrong:\nno" };

    [Test]
    public void GitHub_Failure_IsACommandAtTheStep() => GitHub(Scenario("a, b: c", TestStatus.Failed, 3, Step(), Broken)).ShouldBe(
    [
        "::error file=book/features/a.feature,line=7,title=a%2C b%3A c::Then it is so%0A100%25 wrong:%0Ano%0AReplay: scenarios run "
        + "features/a.feature:3 --seed 42",
    ]);

    [Test]
    public void GitHub_Flaky_IsAWarning() =>
        GitHub(Scenario() with { EarlierAttempts = [Scenario(status: TestStatus.Failed)] }).ShouldBe(
            ["::warning file=book/features/a.feature,line=3,title=S::flaky: passed in attempt 2"]);

    [Test]
    public void GitHub_PassedAndSkipped_IsNothing() => GitHub(Scenario(), Scenario("x", TestStatus.Skipped)).ShouldBeEmpty();

    [Test]
    public void GitHub_ManyFailures_WritesAsManyAsItTakes() =>
        GitHub([.. Enumerable.Range(1, 30).Select(line => Scenario($"{line}", TestStatus.Failed, line))]).Count.ShouldBe(10);

    [Test]
    public void GitHub_ErrorsOfTheInput_StandAtTheirLinesOrAtNone()
    {
        var run = Run() with { Errors = [new SourceError("b.feature", 3, 1, "odd"), new SourceError("shard 2/2", 0, 0, "is missing")] };

        GitHubAnnotations.Of(run, file => file)
            .ShouldBe([
                "::error file=b.feature,line=3,title=The input is wrong::odd",
                "::error title=The input is wrong::shard 2/2: is missing",
            ]);
    }

    [Test]
    public void GitHub_FolderOfTheMachine_IsNotTold() => GitHubAnnotations.Of(
        Run(Feature(scenarios: [Scenario("S", TestStatus.Failed, 3, Broken with { Message = "no /home/me/book/x" })]))
            with
        { BaseDirectory = "/home/me/book" }, file => file)[0].ShouldNotContain("/home/me");

    [Test]
    public void CodeQuality_EachFailure_HasTheFieldsThatGitLabReads()
    {
        var findings = CodeQuality(Scenario("one", TestStatus.Failed, 3, Broken), Scenario("two", TestStatus.Undefined, 9), Scenario())
            .EnumerateArray().ToArray();

        findings.Length.ShouldBe(2);
        findings[0].GetProperty("description").GetString().ShouldStartWith("one: Then it is so");
        findings[0].GetProperty("check_name").GetString().ShouldBe("scenarios");
        findings[0].GetProperty("severity").GetString().ShouldBe("major");
        findings[0].GetProperty("location").GetProperty("path").GetString().ShouldBe("book/features/a.feature");
        findings[0].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32().ShouldBe(7);
    }

    [Test]
    public void CodeQuality_Fingerprints_AreUniqueAndStayWhenLinesMove()
    {
        var before = Fingerprints(Scenario("one", TestStatus.Failed, 3), Scenario("two", TestStatus.Failed, 9));
        var after = Fingerprints(Scenario("one", TestStatus.Failed, 13), Scenario("two", TestStatus.Failed, 19));

        after.ShouldBe(before);
        before.Distinct().Count().ShouldBe(2);
    }

    [Test]
    public void CodeQuality_NothingWrong_IsAnEmptyArray() => CodeQuality(Scenario()).GetArrayLength().ShouldBe(0);

    [Test]
    public void Links_ReportsAndFailures_AreExternalLinksAtMostTwenty()
    {
        using var stream = new MemoryStream();
        var failed = Enumerable.Range(1, 30).Select(line => Scenario($"{line}", TestStatus.Failed, line)).ToArray();
        GitLabLinks.Write(
            Run(Feature(scenarios: failed)),
            [KeyValuePair.Create("html: r.html", "https://job/r.html")],
            (file, line) => $"https://p/{file}#L{line}",
            stream);
        var root = JsonDocument.Parse(stream.ToArray()).RootElement;

        root.GetProperty("Scenarios")[0].GetProperty("external_link").GetProperty("url").GetString().ShouldBe("https://job/r.html");
        var links = root.GetProperty("Scenarios that did not pass");
        links.GetArrayLength().ShouldBe(19);
        links[0].GetProperty("external_link").GetProperty("label").GetString().ShouldBe("features/a.feature:1  1");
    }

    private static IReadOnlyList<string> GitHub(params ScenarioResult[] scenarios) =>
        GitHubAnnotations.Of(Run(Feature(scenarios: scenarios)), file => $"book/{file}");

    private static JsonElement CodeQuality(params ScenarioResult[] scenarios)
    {
        using var stream = new MemoryStream();
        CodeQualityReport.Write(Run(Feature(scenarios: scenarios)), file => $"book/{file}", stream);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }

    private static string[] Fingerprints(params ScenarioResult[] scenarios) =>
        [.. CodeQuality(scenarios).EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()!)];
}
