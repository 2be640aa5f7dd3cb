using Scenarios.Accounts;
using Scenarios.Report.Html;
using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Pictures;

/// <summary>The accounts of steps, as the page shows them.</summary>
public sealed class PictureTests
{
    private static readonly Thing Node = new("Node//worker", ThingRole.Frame, "Node", "worker") { Note = "Ready" };

    private static readonly Thing Pod = new("Pod/default/web-1", ThingRole.Item, "Pod", "web-1") { Note = "1/1 Running", In = Node.Id };

    private static readonly Thing Service = new("Service/default/web", ThingRole.Front, "Service", "web")
    {
        Note = "ClusterIP 10.96.0.9 80",
        To = [Pod.Id],
    };

    [Test]
    public void Write_StepThatChangedThings_DrawsThemInTheirFrames()
    {
        var page = Page(
            new StepAccount
            {
                End = TimeSpan.FromSeconds(3),
                Moments = [new Moment(TimeSpan.FromSeconds(1)) { Things = [Node, Pod, Service] }],
            });

        page.ShouldContain("role=\"img\" aria-label=\"Cluster\"");
        page.ShouldContain(">web-1</tspan>");
        page.ShouldContain(">1/1 Running</text>");
        page.ShouldContain(">Service web</text>");
        page.ShouldContain("class=\"line\"");
        page.ShouldContain("<figcaption>Pod 1/1 · web → 1 · 3s</figcaption>");
    }

    [Test]
    public void Write_StepThatChangedNothing_DrawsNothing()
    {
        var first = new StepAccount { Moments = [new Moment(default) { Things = [Node, Pod] }] };

        var page = Page(first, new StepAccount(), new StepAccount { Moments = [new Moment(TimeSpan.FromSeconds(9)) { Things = [Pod] }] });

        page.Split("aria-label=\"Cluster\"").Length.ShouldBe(2);
    }

    [Test]
    public void Write_RequestsThatSpread_DrawsABarForEachWhoAnsweredAndOneWay()
    {
        var page = Page(new StepAccount { Ways = [Way("pod/web-1", 91), Way("pod/web-2", 209)] });

        page.ShouldContain("aria-label=\"Responses\"><desc>pod/web-1: 91, pod/web-2: 209</desc>");
        page.ShouldContain("aria-label=\"Request\"><desc>DNS → kube-proxy: 200</desc>");
        page.ShouldContain("<li><b>service/web</b> one of 3 endpoints</li>");
    }

    [Test]
    public void Write_RequestThatWasLost_ShowsWhereWithoutColour()
    {
        var lost = Way("10.96.0.9", 1) with { IsAnswered = false, Outcome = "connection refused" };

        var page = Page(new StepAccount { Ways = [lost] });

        page.ShouldContain("<desc>DNS → kube-proxy: connection refused</desc>");
        page.ShouldContain("<g class=\"b\"><g class=\"m\" transform=");
    }

    [Test]
    public void Write_TimeThatPassed_DrawsALaneForEachItem()
    {
        var gone = new Moment(TimeSpan.FromSeconds(20)) { Gone = [Pod.Id] };

        var page = Page(
            new StepAccount { End = TimeSpan.FromSeconds(2), Moments = [new Moment(default) { Things = [Node, Pod] }] },
            new StepAccount { Begin = TimeSpan.FromSeconds(2), End = TimeSpan.FromSeconds(40), Moments = [gone] });

        page.ShouldContain("aria-label=\"Timeline\"><desc>1 in 40s, 1 gone at the end</desc>");
    }

    [Test]
    public void Write_Manifest_StandsOpenWhereItIsNamedFirst()
    {
        var account = new StepAccount { Texts = [new NamedText(NamedTextKind.Input, "web.yaml", "kind: Service\n")] };

        var page = Page(account, account);

        page.ShouldContain("<details class=\"file\" open><summary><code>web.yaml</code></summary><pre class=\"f\">kind: Service</pre>");
        page.Split("<code>web.yaml</code>").Length.ShouldBe(2);
    }

    [Test]
    public void Write_CommandThatPrintsAPrompt_TakesOnlyTheTypedOneForTyped()
    {
        var account = new StepAccount { Commands = [new TypedCommand(default, "cat notes", "$ not typed\n", 3)] };
        var step = Step("I run \"cat notes\"") with { Output = "$ cat notes\n$ not typed\n", Account = account };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: step)])));

        page.ShouldContain("<p>I run </p><pre class=\"t\"><b><i>$</i> cat notes</b>\n$ not typed\n<i>[3]</i></pre>");
    }

    [Test]
    public void Write_LongOutput_IsFoldedByItsLengthAndWhatIsEnormousIsCut()
    {
        var step = Step()
            with
        { Output = string.Concat(Enumerable.Range(1, 200_000).Select(number => $"line {number:000000} of a long output\n")) };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: step)])));

        page.ShouldContain("199982 more lines");
        page.ShouldContain("lines left out …");
        page.ShouldContain("line 200000 of");
        page.Length.ShouldBeLessThan(200_000);
    }

    [Test]
    public void Write_SamePicture_IsDrawnAgainByTheNamesOfItsParts()
    {
        var account = new StepAccount { Moments = [new Moment(default) { Things = [Node, Pod, Service] }] };

        var page = HtmlReport.Write(
            Run(Feature(scenarios: [
                Scenario(steps: Step() with { Account = account }),
                Scenario("T", line: 9, steps: Step() with { Account = account }),
            ])));

        page.Split("aria-label=\"Cluster\"").Length.ShouldBe(3);
        page.Split(">ClusterIP 10.96.0.9 80</text>").Length.ShouldBe(2);
        page.ShouldContain("<use href=\"#~0\"/>");
    }

    [Test]
    public void Write_ItemsThatLookAlike_AreDrawnByOneStamp()
    {
        var other = new Thing("Pod/default/web-2", ThingRole.Item, "Pod", "web-2") { Note = "1/1 Running", In = Node.Id };

        var page = Page(new StepAccount { Moments = [new Moment(default) { Things = [Node, Pod, other] }] });

        page.Split(">1/1 Running</text>").Length.ShouldBe(2);
        page.Split("<use href=\"#:0\" x=").Length.ShouldBe(3);
        page.ShouldContain("<g id=\":0\" class=\"item g\">");
    }

    [Test]
    public void Write_PictureThatIsDrawnOnce_HasNoNames()
    {
        var page = Page(new StepAccount { Moments = [new Moment(default) { Things = [Node, Pod, Service] }] });

        page.ShouldNotContain(" id=\"~");
    }

    [Test]
    public void Write_FailedClaim_SaysWhyUnlessItsMessageDoes()
    {
        var account = new StepAccount
        {
            Claim = new ClaimAccount([new ClaimSubject("Pod", "web-1")], ["web-1 is Pending", "  worker: no room"]),
        };
        var failed = Step(status: TestStatus.Failed) with { Account = account };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(status: TestStatus.Failed, steps: failed)])));
        var told = HtmlReport.Write(Run(Feature(scenarios: [Scenario(
            status: TestStatus.Failed, steps: failed with { Message = "No.\nWhy:\n  web-1 is Pending\n    worker: no room" })])));

        page.ShouldContain(
            "<details class=\"why\" open><summary data-i=\"why\">What led to this</summary><pre class=\"t\">web-1 is Pending\n  worker: "
            + "no room</pre>");
        told.ShouldNotContain("<details class=\"why\"");
    }

    [Test]
    public void Write_BackgroundOfAFeature_IsToldInFullOnce()
    {
        var account = new StepAccount { Moments = [new Moment(default) { Things = [Node, Pod, Service] }] };
        var given = Step("there is a shop") with { Keyword = "Given", IsBackground = true, Output = "$ true\n", Account = account };

        var page = HtmlReport.Write(
            Run(Feature(scenarios: [Scenario(steps: [given, Step()]), Scenario("T", line: 9, steps: [given, Step()])])));

        page.Split("there is a shop").Length.ShouldBe(3);
        page.Split("<pre class=\"t\">").Length.ShouldBe(2, "what was typed is shown only once");
        page.Split("aria-label=\"Cluster\"").Length.ShouldBe(3, "the cluster after it is drawn in both scenarios");
        page.ShouldContain("<a href=\"#features/a/s\" data-i=\"told\">in full above</a>");
    }

    [Test]
    public void Write_BackgroundThatFailed_IsToldInFullAgain()
    {
        var given = Step("there is a shop") with { Keyword = "Given", IsBackground = true };
        var failed = given with { Status = TestStatus.Failed, Message = "Closed." };

        var page = HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: given), Scenario("T", TestStatus.Failed, line: 9, failed)])));

        page.ShouldNotContain("in full above");
        page.ShouldContain("<details class=\"background\" open>");
    }

    [Test]
    public void Write_ChangesOfAStep_ArePackedAndCounted()
    {
        var change = new ThingChange(
            default,
            ChangeVerb.Changed,
            "Deployment",
            "web",
            "kubectl",
            [new FieldChange("spec.replicas", "3", "5")]);

        var page = Page(new StepAccount { Changes = [change], ChangesLeftOut = 2 });

        page.ShouldContain("<li data-n=\"3\">");
        page.ShouldContain("<script type=\"application/octet-stream\">");
    }

    [Test]
    public void Write_SameAccounts_GivesTheSameBytes()
    {
        var account = new StepAccount { Ways = [Way("a", 3)], Moments = [new Moment(default) { Things = [Node, Pod, Service] }] };

        Page(account).ShouldBe(Page(account));
    }

    private static RequestWay Way(string end, int count) => new()
    {
        Client = "pod/client",
        IsAnswered = true,
        Outcome = "200",
        End = end,
        Hops =
        [
            new RequestHop(default, "DNS", "DNS 10.96.0.10", "web is 10.96.0.9"),
            new RequestHop(default, "kube-proxy", "service/web", "one of 3 endpoints"),
        ],
        Times = [TimeSpan.FromSeconds(1)],
        Count = count,
    };

    private static string Page(params StepAccount[] accounts) =>
        HtmlReport.Write(Run(Feature(scenarios: [Scenario(steps: [.. accounts.Select(account => Step() with { Account = account })])])));
}
