using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Scenarios.Report.Html;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Html;

public sealed partial class HtmlReportTests
{
    private static readonly string[] VoidElements = ["meta", "input", "img"];

    [Test]
    public void Write_SameResultsWithOtherTimes_GivesTheSameBytes()
    {
        var run = Run(Feature(scenarios: [Scenario(steps: [Step()])]));
        var slower = run with
        {
            StartedAt = DateTimeOffset.UnixEpoch.AddDays(1),
            Duration = TimeSpan.FromSeconds(9),
            Features =
                [Feature(scenarios: [Scenario(steps: [Step() with { Duration =
                    TimeSpan.FromSeconds(3) }]) with { Duration = TimeSpan.FromSeconds(4) }])],
        };

        HtmlReport.Write(slower).ShouldBe(HtmlReport.Write(run));
    }

    [Test]
    public void Write_Page_AsksForNothingFromOutside()
    {
        var page = HtmlReport.Write(Run(Everything("x")));

        Regex.Matches(page, "(?:src|href|url|import)\\s*[=(]\\s*[\"']?([^\"')\\s>]*)").Select(match => match.Groups[1].Value)
            .Where(target => !target.StartsWith('#') && !target.StartsWith("data:", StringComparison.Ordinal)).ShouldBeEmpty();
        page.ShouldNotContain("http:");
        page.ShouldNotContain("https:");
    }

    [Test]
    public void Write_Links_LeadSomewhereAndIdsAreUnique()
    {
        var page = HtmlReport.Write(Run(Everything("x"), Everything("x")));

        var ids = Regex.Matches(page, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToArray();
        ids.ShouldBeUnique();
        Regex.Matches(page, " href=\"#([^\"]*)\"").Select(match => match.Groups[1].Value)
            .Where(target => target.Length > 0 && !target.StartsWith("?q=", StringComparison.Ordinal)).Except(ids).ShouldBeEmpty();
    }

    [Test]
    public void Write_AnyText_LeavesTheMarkupAsItIs()
    {
        var plain = Tags(HtmlReport.Write(Run(Everything("x"))));
        var text = Gen.Elements("<", ">", "&", "'", "\"", "</pre>", "<script>", "-->", "\u001b", "\0", "\u0085", "é", "x", "</style>")
            .ListOf()
            .Select(pieces => "x" + string.Concat(pieces));

        Prop.ForAll(text.ToArbitrary(), odd =>
        {
            var page = HtmlReport.Write(Run(Everything(odd)));
            return Tags(page).SequenceEqual(plain) && !page.Contains('\u001b') && !page.Contains('\0');
        }).Check(Config.QuickThrowOnFailure);
    }

    [Test]
    public void Write_Page_ClosesEveryElement()
    {
        var open = new Stack<string>();
        var page = Regex.Replace(HtmlReport.Write(Run(Everything("x"))), "<[a-z]+[^<>]*/>", "");
        foreach (var tag in Tags(page).Where(tag => !VoidElements.Contains(tag)))
        {
            if (tag.StartsWith('/'))
            {
                open.Pop().ShouldBe(tag[1..]);
            }
            else
            {
                open.Push(tag);
            }
        }
        open.ShouldBeEmpty();
    }

    [Test]
    public void Write_StepWithAllItCanHave_ShowsIt()
    {
        var step = Step("I run \"kubectl get pods\"") with
        {
            DocString = "a < b",
            Table = [["NAME"], ["web-1"]],
            Output = "$ kubectl get pods\nweb-1   1/1\n",
        };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: [step])])));

        page.ShouldContain("I run <q>\"kubectl get pods\"</q>");
        page.ShouldContain("<pre class=\"d\">a &lt; b</pre>");
        page.ShouldContain("<tr><th>NAME</th></tr>\n<tr><td>web-1</td></tr>");
        page.ShouldContain("<pre class=\"t\"><b><i>$</i> kubectl get pods</b>\nweb-1   1/1</pre>");
    }

    [Test]
    public void Write_StepThatFailed_ShowsTheDifferenceFirstAndInPlaceWithTheCommandThatRepeatsIt()
    {
        var typed = Step("I type") with { Output = "$ ls\n" };
        var failed = Step("the output is", TestStatus.Failed, line: 8) with { Message = "It differs:\n- old\n+ new\n  same" };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario("S", TestStatus.Failed, 3, typed, failed)])));

        const string Difference = "It differs:\n<span class=\"expected\">- old</span>\n<span class=\"received\">+ new</span>\n  same";
        page.Split(Difference).Length.ShouldBe(3);
        page.ShouldContain("<p class=\"place\">features/a.feature:8</p>");
        page.ShouldContain("<code>scenarios run features/a.feature:3 --seed 42</code>");
    }

    [Test]
    public void Write_BackgroundThatPassed_IsFolded()
    {
        var page = HtmlReport.Write(
            Run(Feature(scenarios: [Scenario(steps: [Step("background") with { IsBackground = true }, Step("own")])])));

        page.ShouldContain("<details class=\"background\"><summary data-i=\"background\">Background</summary>");
    }

    [Test]
    public void Write_Description_HasParagraphsListsAndCode()
    {
        var feature = Feature() with { Description = "One `kubectl`\nline.\n\n- a\n- b `c\n\nTwo <b>." };

        var page = HtmlReport.Write(Run(feature));

        page.ShouldContain(
            "<div class=\"prose\"><p>One <code>kubectl</code>\nline.</p>\n<ul>\n<li>a</li>\n<li>b `c</li>\n</ul>\n<p>Two "
            + "&lt;b&gt;.</p></div>");
    }

    [Test]
    public void Write_Outline_ShowsItsTableAndEachRow()
    {
        var page = HtmlReport.Write(Run(Feature(scenarios: [Row("1", 12), Row("2", 13, status: TestStatus.Failed)])));

        page.ShouldContain("eat &lt;n&gt;</h4>");
        page.ShouldContain("<p class=\"examples-name\">few</p>");
        page.ShouldContain("<details class=\"row scenario\" id=\"features/a/eat-1\">");
        page.ShouldContain("<details class=\"row scenario\" id=\"features/a/eat-2\" open data-s=\"failed\">");
    }

    [TestCase("image/png", "<img src=\"data:image/png;base64,aGk=\" alt=\"file\">")]
    [TestCase("text/plain", "<pre>hi</pre>")]
    [TestCase("application/zip", "<a href=\"data:application/zip;base64,aGk=\">file</a>")]
    public void Write_Attachment_IsInThePage(string mediaType, string expected)
    {
        var step = Step() with { Attachments = [new Attachment("file", mediaType, Encoding.UTF8.GetBytes("hi"))] };

        HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: [step])]))).ShouldContain(expected);
    }

    [Test]
    public void Write_FeatureInAnotherLanguage_SaysSo() =>
        HtmlReport.Write(Run(Feature() with { Language = "ja" }))
            .ShouldContain("<article class=\"feature\" id=\"features/a\" lang=\"ja\">");

    /// <summary>A feature with one of everything, each with this text in it.</summary>
    private static FeatureResult Everything(string text)
    {
        var step = Step(text, TestStatus.Failed) with
        {
            Keyword = text,
            Message = text,
            Failure = new Failure(text, text, text),
            DocString = text,
            DocStringMediaType = text,
            Table = [[text], [text]],
            Output = text,
            Attachments =
            [
                new Attachment(text, "text/plain", Encoding.UTF8.GetBytes(text)),
                new Attachment(text, "image/png", new byte[] { 1 }),
            ],
        };
        var hook = new HookResult
        {
            Type = HookType.AfterScenario, Method = text, Status = TestStatus.Failed, Message = text, Output = text,
        };
        var scenario = Scenario(text, TestStatus.Failed, 3, step)
            with
        { Description = text, Tags = [text], Hooks = [hook], EarlierAttempts = [Scenario(text, TestStatus.Failed, 3, step)] };
        var row = Row(text, 12) with { Outline = new OutlineRow(text, 5, text, text, 10) };
        return Feature(
            text,
            scenarios: [scenario, row],
            rules: [Rule(text, Scenario(text)) with { Description = text, Tags = [text + "r"] }])
                with
        { Description = text, Tags = [text + "f"] };
    }

    /// <summary>The names of all tags, in order, without the contents of style and script.</summary>
    private static string[] Tags(string page)
    {
        var markup = Regex.Replace(page, "(<style>|<script>).*?(</style>|</script>)", "$1$2", RegexOptions.Singleline);
        // A quoted value in a sentence is an element of its own. All other tags are the same whatever the text.
        markup = Regex.Replace(markup, "<q>(.*?)</q>", "$1", RegexOptions.Singleline);
        return [.. TagPattern().Matches(markup).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("<(/?[a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex TagPattern();
}
