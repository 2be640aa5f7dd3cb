using System.Text;
using Scenarios.Report.Html;
using Scenarios.Report.JUnit;
using Scenarios.Report.Markdown;
using Scenarios.Report.Saved;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Saved;

/// <summary>Results come back from a file as they were, except for the machine's folder.</summary>
public sealed class SavedRunTests
{
    [Test]
    public void Read_WhatWasWritten_GivesTheSameReports()
    {
        var run = Everything();

        var read = Again(run);

        HtmlReport.Write(read).ShouldBe(HtmlReport.Write(run));
        JUnitReport.Write(read).ShouldBe(JUnitReport.Write(run));
        MarkdownReport.Write(read).ShouldBe(MarkdownReport.Write(run));
        Text(read).ShouldBe(Text(run));
    }

    [Test]
    public void Read_EveryField_ComesBack()
    {
        var read = Again(Everything());

        var scenario = read.AllScenarios.First();
        scenario.Arguments.ShouldBe([KeyValuePair.Create("n", "1")]);
        scenario.VirtualDuration.ShouldBe(TimeSpan.FromSeconds(7));
        scenario.EarlierAttempts.Count.ShouldBe(1);
        scenario.Steps[0].Attachments[0].Body.ToArray().ShouldBe([1, 2, 255]);
        scenario.Steps[0].Table.ShouldBe([["a", "b"]]);
        read.Part.ShouldBe(new RunPart(2, 3));
        read.Errors.ShouldBe([new SourceError("b.feature", 3, 1, "odd")]);
        read.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Write_FolderOfTheMachine_IsNotInIt()
    {
        var step = Step(status: TestStatus.Failed)
            with
        {
            Message = "no /home/me/book/a.yaml",
            Failure = new Failure("E", "no /home/me/book/x", "at /home/me/book/y"),
            Output = "/home/me/book/z\n",
        };

        var text = Text(
            Run(Feature(scenarios: [Scenario(status: TestStatus.Failed, steps: step)])) with { BaseDirectory = "/home/me/book" });

        text.ShouldNotContain("/home/me");
        text.ShouldContain("no a.yaml");
    }

    [TestCase("", "these are not results of a run")]
    [TestCase("null", "these are not results of a run")]
    [TestCase("<testsuites/>", "these are not results of a run")]
    [TestCase("{}", "these are not results of a run")]
    [TestCase(
        """{"format":99,"run":{"features":[]}}""",
        "results in format 99 were written by another version of scenarios; this one reads format 1")]
    public void Read_SomethingElse_IsRefused(string text, string expected) =>
        Should.Throw<FormatException>(() => SavedRun.Read(Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith(expected);

    private static RunResult Everything()
    {
        var step = Step(status: TestStatus.Failed) with
        {
            Message = "no \"<&\u0001",
            Failure = new Failure("My.Exception", "no", "   at x"),
            Output = "$ ls\n\u001b[1m\ud83d\ude00\n",
            DocString = "text",
            DocStringMediaType = "json",
            IsBackground = true,
            Table = [["a", "b"]],
            Attachments =
            [
                new Attachment("a.bin", "application/x", new byte[] { 1, 2, 255 }),
                new Attachment(null, "text/plain", "é"u8.ToArray(), IsText: true),
            ],
        };
        var scenario = Row("1", 11, status: TestStatus.Failed) with
        {
            Steps = [step],
            Tags = ["@a"],
            VirtualDuration = TimeSpan.FromSeconds(7),
            Duration = TimeSpan.FromMilliseconds(3),
            EarlierAttempts = [Row("1", 11, status: TestStatus.Failed)],
        };
        var hook = new HookResult { Type = HookType.AfterFeature, Method = "Hooks.Break", Status = TestStatus.Failed, Message = "no" };
        var rules = new[] { Rule("R", Scenario("in rule", line: 30)) };
        return Run(
            Feature(
                scenarios: [scenario, Scenario("left", TestStatus.Skipped, 20) with { IsLeftOut = true, Message = "why" }],
                rules: rules) with
            { Hooks = [hook] }) with
        {
            Errors = [new SourceError("b.feature", 3, 1, "odd")],
            Part = new RunPart(2, 3),
            MatchedCount = 9,
            Duration = TimeSpan.FromSeconds(2),
            StepFiles = ["bin/My.dll"],
        };
    }

    private static string Text(RunResult run)
    {
        using var stream = new MemoryStream();
        SavedRun.Write(run, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static RunResult Again(RunResult run) => SavedRun.Read(Encoding.UTF8.GetBytes(Text(run)));
}
