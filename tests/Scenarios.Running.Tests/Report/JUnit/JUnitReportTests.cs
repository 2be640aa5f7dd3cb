using System.Xml.Linq;
using Scenarios.Running.Results;
using Scenarios.Report.JUnit;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.JUnit;

public sealed class JUnitReportTests
{
    [Test]
    public void Write_Run_IsASuitePerFeatureAndACasePerScenario()
    {
        var step = Step("it is \u001bblue", TestStatus.Failed, line: 7) with { Message = "It is red.\n- a\n+ b", Failure = new Failure("My.Exception", "", "   at x") };
        var run = Run(Feature("F", scenarios: [
            Scenario("good", steps: Step()) with { Duration = TimeSpan.FromMilliseconds(1500) },
            Scenario("bad", TestStatus.Failed, 5, step),
            Scenario("left out", TestStatus.Skipped, 9)])) with { Duration = TimeSpan.FromSeconds(2) };

        JUnitReport.Write(run).ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <testsuites tests="3" failures="1" errors="0" skipped="1" time="2.000">
              <testsuite name="F" file="features/a.feature" tests="3" failures="1" errors="0" skipped="1" time="1.500">
                <testcase classname="F" name="good" time="1.500">
                  <system-out>Then it is so (passed)
            </system-out>
                </testcase>
                <testcase classname="F" name="bad" time="0.000">
                  <failure message="It is red." type="My.Exception">features/a.feature:7
            Then it is ␛blue
            It is red.
            - a
            + b
               at x</failure>
                  <system-out>Then it is ␛blue (failed)
            </system-out>
                </testcase>
                <testcase classname="F" name="left out" time="0.000">
                  <skipped message="" />
                </testcase>
              </testsuite>
            </testsuites>

            """);
    }

    [TestCase(TestStatus.Undefined)]
    [TestCase(TestStatus.Ambiguous)]
    [TestCase(TestStatus.Pending)]
    public void Write_ScenarioTheRunFailsWith_IsAFailure(TestStatus status)
    {
        var document = XDocument.Parse(JUnitReport.Write(Run(Feature(scenarios: [Scenario(status: status)]))));

        document.Descendants("failure").Single().Attribute("type")!.Value.ShouldBe(status.ToString().ToLowerInvariant());
    }

    [Test]
    public void Write_WrongInputAndHooks_AreErrorsOfTheRun()
    {
        var hook = new HookResult { Type = HookType.BeforeTestRun, Method = "Hooks.Start", Status = TestStatus.Failed, Message = "no" };
        var run = Run() with { Errors = [new SourceError("b.feature", 3, 1, "odd")], Hooks = [hook] };

        var document = XDocument.Parse(JUnitReport.Write(run));

        document.Descendants("testsuite").Single().Attribute("name")!.Value.ShouldBe("Run");
        document.Descendants("error").Select(error => error.Attribute("message")!.Value).ShouldBe(["odd", "no"]);
    }

    [Test]
    public void Write_CharactersThatXmlCannotHold_AreReplaced()
    {
        var run = Run(Feature("a\0b\ud800c😀", scenarios: [Scenario("\uffff\r\n")]));

        var document = XDocument.Parse(JUnitReport.Write(run));

        document.Descendants("testsuite").Single().Attribute("name")!.Value.ShouldBe("a␀b\ufffdc😀");
    }
}
