using System.Xml.Linq;
using System.Xml.Schema;
using Scenarios.Report.JUnit;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.JUnit;

/// <summary>The XML is what Jenkins, GitLab and GitHub's actions read; see junit.xsd beside this file.</summary>
public sealed class JUnitSchemaTests
{
    [Test]
    public void Write_EveryKindOfEnd_FitsTheSchema() => Faults(JUnitReport.Write(Everything())).ShouldBeEmpty();

    [Test]
    public void Write_NothingRan_FitsTheSchema() => Faults(JUnitReport.Write(Run())).ShouldBeEmpty();

    [Test]
    public void Write_EveryKindOfEnd_CountsWhatIsThere()
    {
        foreach (var suite in XDocument.Parse(JUnitReport.Write(Everything())).Descendants("testsuite"))
        {
            Number(suite, "tests").ShouldBe(suite.Elements("testcase").Count());
            Number(suite, "failures").ShouldBe(suite.Descendants("failure").Count());
            Number(suite, "errors").ShouldBe(suite.Descendants("error").Count());
            Number(suite, "skipped").ShouldBe(suite.Descendants("skipped").Count());
        }
    }

    [TestCase("<testsuites><testsuite name=\"a\"/></testsuites>")]
    [TestCase("<testsuites tests=\"x\"/>")]
    [TestCase("<testsuite/>")]
    public void Schema_OtherXml_IsRefused(string xml) => Faults(xml).ShouldNotBeEmpty();

    private static RunResult Everything()
    {
        var failed = Scenario(
            "failed",
            TestStatus.Failed,
            3,
            Step(status: TestStatus.Failed)
                with
            { Message = "no", Failure = new Failure("My.Exception", "no", "   at x"), Output = "$ ls\n" });
        var hook = new HookResult
        {
            Type = HookType.BeforeTestRun, Method = "Hooks.Break", Status = TestStatus.Failed, Message = "no", Output = "said",
        };
        var feature = Feature(scenarios:
        [
            Scenario("passed", steps: Step()),
            failed,
            failed with { Identity = "F / retried", EarlierAttempts = [failed, failed] },
            Scenario("flaky") with { EarlierAttempts = [failed, Scenario("flaky", TestStatus.Failed) with { Message = "other" }] },
            Scenario("skipped", TestStatus.Skipped),
            Scenario("left out", TestStatus.Skipped) with { IsLeftOut = true, Message = "Not run." },
            Scenario("not run", TestStatus.Failed) with { Message = hook.WhyNotRun },
            .. new[]
            {
                TestStatus.Undefined,
                TestStatus.Ambiguous,
                TestStatus.Pending,
            }.Select(status => Scenario(status.ToString(), status)),
        ]);
        return Run(feature with { Hooks = [hook with { Type = HookType.AfterFeature }] }) with
        {
            Hooks = [hook],
            Errors = [new SourceError("b.feature", 3, 1, "odd"), new SourceError("c.feature", 0, 0, "odd")],
            Duration = TimeSpan.FromMinutes(90),
        };
    }

    private static List<string> Faults(string xml)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(TestContext.CurrentContext.TestDirectory, "Report", "JUnit", "junit.xsd"));
        var faults = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        return faults;
    }

    private static int Number(XElement element, string attribute) => (int)element.Attribute(attribute)!;
}
