using Scenarios.Accounts;
using Scenarios.Report.Html;
using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Html;

/// <summary>The page is valid HTML, whatever is in it.</summary>
public sealed class ValidityTests
{
    private static readonly NodePackages Packages = new("report-validity", "html-validate@11.21.1");

    [TestCase("plain")]
    [TestCase("</pre><script>\"'&\u0001\u202E")]
    public void Write_Page_IsValid(string text)
    {
        var path = Path.Combine(Packages.FolderOrIgnore(), $"{Guid.NewGuid():N}.html");
        File.WriteAllText(
            path,
            HtmlReport.Write(
                Run(Feature(text, scenarios: [Told(text), Row("1", 12)], rules: [Rule(
                    text,
                    Told(text) with { Line = 20 })]) with
                { Description = text })));

        Packages.RunScript(Path.Combine("Report", "Html", "validate.mjs"), path).ShouldBeEmpty();
    }

    /// <summary>A scenario with one of everything that a step's account can hold.</summary>
    private static ScenarioResult Told(string text)
    {
        var pod = new Thing("Pod/default/a", ThingRole.Item, "Pod", text) { Note = text, In = "Node//n" };
        var account = new StepAccount
        {
            End = TimeSpan.FromSeconds(30),
            Commands = [new TypedCommand(default, text, text, 1)],
            Texts = [new NamedText(NamedTextKind.Input, text, text), new NamedText(NamedTextKind.Expected, text, "other")],
            Changes = [new ThingChange(default, ChangeVerb.Changed, text, text, text, [new FieldChange(text, null, text)])],
            Ways =
                [new RequestWay
                {
                    Client = text, IsAnswered = false, Outcome = text, End = text, Hops = [new RequestHop(default, text, text, text)],
                    Times = [TimeSpan.FromSeconds(2)], Count = 2,
                }],
            Moments =
            [
                new Moment(default)
                {
                    Things =
                    [
                        new Thing("Node//n", ThingRole.Frame, "Node", text),
                        pod,
                        new Thing("Service//s", ThingRole.Front, "Service", text) { To = [pod.Id] },
                    ],
                },
                new Moment(TimeSpan.FromSeconds(20)) { Gone = [pod.Id], Announcements = [new Announcement(true, text, text, text)] },
            ],
        };
        var failed = Step(text, TestStatus.Failed)
            with
        {
            Message = text,
            Output = $"$ {text}\n{text}\n",
            DocString = text,
            Table = [[text, ""], [text, text]],
            Account = account,
        };
        return Scenario(text, TestStatus.Failed, 3, failed, Step("after", TestStatus.Skipped)) with { Tags = ["@a"], Description = text };
    }
}
