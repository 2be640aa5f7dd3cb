using System.Xml.Linq;
using Scenarios.Report.JUnit;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.JUnit;

public sealed class JUnitReportTests
{
    [Test]
    public void Write_Run_IsASuitePerFeatureAndACasePerScenario()
    {
        var step = Step("it is \u001bblue", TestStatus.Failed, line: 7)
            with
        { Message = "It is red.\n- a\n+ b", Failure = new Failure("My.Exception", "", "   at x"), Output = "$ colour\nred\n" };
        var feature = Feature("F", scenarios: [
            Scenario("good", steps: Step()) with { Duration = TimeSpan.FromMilliseconds(1500) },
            Scenario("bad", TestStatus.Failed, 5, step),
            Scenario("left out", TestStatus.Skipped, 9)]);
        var run = Run(feature) with { Duration = TimeSpan.FromSeconds(2) };

        JUnitReport.Write(run).ShouldBe("""
            <?xml version="1.0" encoding="utf-8"?>
            <testsuites tests="3" failures="1" errors="0" time="2.000">
              <testsuite name="F" file="features/a.feature" tests="3" failures="1" errors="0" time="1.500" skipped="1">
                <testcase classname="features/a" name="good" file="features/a.feature" line="3" time="1.500">
                  <system-out>Then it is so (passed)
            </system-out>
                </testcase>
                <testcase classname="features/a" name="bad" file="features/a.feature" line="5" time="0.000">
                  <failure message="It is red." type="My.Exception">features/a.feature:7
            Then it is ␛blue
            It is red.
            - a
            + b
               at x

            Replay: scenarios run features/a.feature:5 --seed 42</failure>
                  <system-out>Then it is ␛blue (failed)
            $ colour
            red
            </system-out>
                </testcase>
                <testcase classname="features/a" name="left out" file="features/a.feature" line="9" time="0.000">
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

    [Test]
    public void Write_PassedOnARetry_IsFlakyAsInSurefire()
    {
        var failed = Scenario("S", TestStatus.Failed, 3, Step(status: TestStatus.Failed) with { Message = "not yet", Output = "$ ls\n" });
        var run = Run(Feature(scenarios: [Scenario() with { EarlierAttempts = [failed, failed] }]));

        var test = XDocument.Parse(JUnitReport.Write(run)).Descendants("testcase").Single();

        test.Element("failure").ShouldBeNull();
        var flaky = test.Elements("flakyFailure").ShouldHaveSingleItem();
        flaky.Attribute("message")!.Value.ShouldBe("Attempts 1–2: not yet");
        flaky.Element("stackTrace")!.Value.ShouldStartWith("features/a.feature:4\nThen it is so\nnot yet");
        flaky.Element("system-out")!.Value.ShouldContain("$ ls");
    }

    [Test]
    public void Write_FailedOnEveryRetry_HasTheOtherAttemptsAsReruns()
    {
        var failed = Scenario("S", TestStatus.Failed, 3, Step(status: TestStatus.Failed) with { Message = "no" });
        var run = Run(
            Feature(scenarios: [failed with { EarlierAttempts = [Scenario(status: TestStatus.Failed) with { Message = "other" }] }]));

        var test = XDocument.Parse(JUnitReport.Write(run)).Descendants("testcase").Single();

        test.Element("failure")!.Attribute("message")!.Value.ShouldBe("no");
        test.Elements("rerunFailure").Single().Attribute("message")!.Value.ShouldBe("Attempt 1: other");
        test.Elements("flakyFailure").ShouldBeEmpty();
    }

    [Test]
    public void Write_Steps_ReplaysWithThem()
    {
        var run = Run(Feature(scenarios: [Scenario(status: TestStatus.Failed)])) with { StepFiles = ["my steps/Shop.dll"], Seed = 1 };

        XDocument.Parse(JUnitReport.Write(run))
            .Descendants("failure")
            .Single().Value
            .ShouldEndWith("\nReplay: scenarios run features/a.feature:3 --steps 'my steps/Shop.dll'");
    }

    [Test]
    public void Write_PathsOfThisMachine_AreNotTold()
    {
        var hook = new HookResult
        {
            Type = HookType.AfterScenario, Method = "H.M", Status = TestStatus.Failed, Message = "see /home/me/shop/a.yaml",
            Output = "in /home/me/shop\n", Failure = new Failure("E", "", "   at H.M() in /src/of/me/H.cs:line 3"),
        };
        var step = Step(status: TestStatus.Failed) with
        {
            Message = "/home/me/shop/b.yaml is odd\n   at A.B() in /src/of/me/A.cs:line 4",
            Output = "$ cat /home/me/shop/c\n",
            Failure = new Failure("E", "", "   at A.B() in /src/of/me/A.cs:line 4"),
        };
        var scenario = Scenario("S", TestStatus.Failed, 3, step) with { Hooks = [hook] };
        var run = Run(Feature(scenarios: [scenario, Scenario("T") with { EarlierAttempts = [scenario] }]) with { Hooks = [hook] }) with
        {
            BaseDirectory = "/home/me/shop",
            Hooks = [hook],
            Errors = [new SourceError("a.feature", 0, 0, "/home/me/shop/a.feature is odd")],
        };

        var xml = JUnitReport.Write(run);

        xml.ShouldNotContain("/home/me");
        xml.ShouldNotContain("/src/of/me");
        xml.ShouldContain("b.yaml is odd");
        xml.ShouldContain("A.cs:line 4");
    }

    [Test]
    public void Write_ScenarioThatDidNotRunBecauseOfAHook_LeavesTheReasonToTheHook()
    {
        var hook = new HookResult
        {
            Type = HookType.BeforeTestRun,
            Method = "Hooks.Start",
            Status = TestStatus.Failed,
            Message = "the database is gone",
        };
        var run = Run(Feature(scenarios: [Scenario(status: TestStatus.Failed) with { Message = hook.WhyNotRun }])) with { Hooks = [hook] };

        var document = XDocument.Parse(JUnitReport.Write(run));

        document.ToString().Split("the database is gone").Length.ShouldBe(3, "the text is in the message and in the body of one element");
        document.Descendants("failure").Single().Attribute("message")!.Value.ShouldBe("Not run: Hooks.Start [BeforeTestRun] failed.");
    }

    [Test]
    public void Write_ScenarioThatWasLeftOut_SaysWhy() =>
        XDocument
            .Parse(
                JUnitReport.Write(
                    Run(Feature(scenarios: [Scenario(status: TestStatus.Skipped) with
                    {
                        IsLeftOut = true,
                        Message = "Not run: the run was stopped before.",
                    }]))))
            .Descendants("skipped").Single().Attribute("message")!.Value.ShouldBe("Not run: the run was stopped before.");

    [Test]
    public void Write_StepThatLeavesItsScenarioOut_SaysWhy()
    {
        var scenario = Scenario(
            status: TestStatus.Skipped,
            steps: [Step(status: TestStatus.Skipped) with { Message = "Only on Linux.\nReally." }, Step(status: TestStatus.Skipped)]);

        Skipped(scenario).ShouldBe("Only on Linux.");
    }

    [Test]
    public void Write_IgnoredScenario_NamesTheTag() =>
        Skipped(Scenario(status: TestStatus.Skipped) with { Tags = ["@web", "@ignore"] }).ShouldBe("@ignore");

    private static string Skipped(ScenarioResult scenario) =>
        XDocument.Parse(JUnitReport.Write(Run(Feature(scenarios: [scenario])))).Descendants("skipped").Single().Attribute("message")!.Value;
}
