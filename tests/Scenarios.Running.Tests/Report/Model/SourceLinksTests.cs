using Scenarios.Report.Html;
using Scenarios.Report.Model;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Model;

/// <summary>The addresses at which features can be read, and the page's links to them.</summary>
public sealed class SourceLinksTests
{
    [Test]
    public void AddressOf_FileAndLine_FillsTheTemplate() =>
        new SourceLinks("https://host/r/blob/{commit}/{path}#L{line}", "c0ffee", path => $"books/{path}").AddressOf("a b/ü#1.feature", 7)
            .ShouldBe("https://host/r/blob/c0ffee/books/a%20b/%C3%BC%231.feature#L7");

    [Test]
    public void AddressOf_Nowhere_IsNull() => SourceLinks.None.AddressOf("a.feature", 1).ShouldBeNull();

    [TestCase("javascript:alert(1)//{path}")]
    [TestCase("file:///{path}")]
    [TestCase("https://host/{commit}")]
    [TestCase("")]
    public void New_NoAddressOfTheWebOrNoPath_IsRefused(string template) =>
        Should.Throw<ArgumentException>(() => new SourceLinks(template, "c0ffee", path => path)).Message
            .ShouldStartWith("expected an address with {path} in it");

    [Test]
    public void Write_PageWithSources_LeadsToFeatureScenarioAndFailure()
    {
        var failed = Scenario("bad", TestStatus.Failed, line: 20, Step(status: TestStatus.Failed, line: 22) with { Message = "No." });
        var run = Run(Feature(scenarios: [Scenario(line: 3), Row("2", 12), failed]));

        var page = HtmlReport.Write(run, source: new SourceLinks("https://host/{path}?l={line}&x=1", "", path => path));

        page.ShouldContain("<a class=\"place\" href=\"https://host/features/a.feature?l=1&amp;x=1\">features/a.feature</a>");
        page.ShouldContain("<p class=\"source\"><a href=\"https://host/features/a.feature?l=3&amp;x=1\">a.feature:3</a></p>");
        page.ShouldContain("<p class=\"source\"><a href=\"https://host/features/a.feature?l=5&amp;x=1\">a.feature:5</a></p>");
        page.ShouldContain(
            "<p class=\"place\"><a class=\"place\" href=\"https://host/features/a.feature?l=22&amp;x=1\">features/a.feature:22</a></p>");
    }

    [Test]
    public void Write_FileThatCannotBeRead_LeadsToItsLine()
    {
        var run = Run(Feature(scenarios: [Scenario()])) with { Errors = [new SourceError("features/b.feature", 3, 5, "expected a step")] };

        var page = HtmlReport.Write(run, source: new SourceLinks("https://host/{path}?l={line}", "", path => path));

        page.ShouldContain("<a class=\"place\" href=\"https://host/features/b.feature?l=3\">features/b.feature:3:5</a>");
    }

    [Test]
    public void Write_DescriptionThatNamesASection_LeadsThere()
    {
        var feature = Feature(scenarios: [Scenario()])
            with
        { Description = "See [6.2.1](https://book.example/6#2-1) and https://book.example/7." };

        var page = HtmlReport.Write(Run(feature));

        page.ShouldContain("<a href=\"https://book.example/6#2-1\">6.2.1</a>");
        page.ShouldContain("<a href=\"https://book.example/7\">https://book.example/7</a>.");
    }
}
