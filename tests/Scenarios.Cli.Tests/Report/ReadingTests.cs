using Microsoft.Playwright;

namespace Scenarios.Cli.Tests.Report;

/// <summary>What readers do with the report, in a real browser.</summary>
internal sealed class ReadingTests : BrowserTest
{
    private const string Feature = "#features/04-services/01-clusterip";
    private const string Scenario = Feature + "/the-backends-follow-the-pods-the-service-stays-as-it-is";

    [Test]
    public async Task Open_Report_ShowsTheFrontPageAndNoFeature()
    {
        await OpenAsync(ReportPages.AllFeatures);

        (await Page.IsVisibleAsync("#front")).ShouldBeTrue();
        (await Ask<int>("document.querySelectorAll('.feature:not([hidden])').length")).ShouldBe(0);
        (await Ask<int>("document.querySelectorAll('h1').length")).ShouldBe(1);
    }

    [Test]
    public async Task Link_ToAScenario_ShowsItsFeatureOnlyAndItsPlaceInTheContents()
    {
        await OpenAsync(ReportPages.TwoFeatures, Scenario);

        (await Ask<int>("document.querySelectorAll('.feature:not([hidden])').length")).ShouldBe(1);
        (await Ask<int>("Math.round(document.querySelector('.target').getBoundingClientRect().top)")).ShouldBeInRange(40, 200);
        (await Page.TextContentAsync("#contents [aria-current]")).ShouldBe("6.2.1 Load balancing of traffic to Pods");
        (await Page.IsVisibleAsync("#contents .here li:has-text('Clean up')")).ShouldBeTrue();
    }

    [Test]
    public async Task Link_ToAFoldedRow_OpensIt()
    {
        await OpenAsync(ReportPages.OddRun, "#01-wrong/01-failures/scaled-to-1");

        (await Ask<bool>("document.querySelector('details.row').open")).ShouldBeTrue();
    }

    [Test]
    public async Task Link_WithARuleThatIsNotNeededHere_FindsTheScenario()
    {
        await OpenAsync(ReportPages.TwoFeatures, Feature + "/some-rule/clean-up");

        (await Ask<string>("document.querySelector('.target').id")).ShouldEndWith("01-clusterip/clean-up");
    }

    [Test]
    public async Task Search_WordsTagsAndExerciseIds_FindsThem()
    {
        await OpenAsync(ReportPages.AllFeatures);

        (await FoundAsync("backends follow")).ShouldHaveSingleItem().ShouldStartWith("The backends follow");
        (await FoundAsync("@S0-07 and not @S1-99")).ShouldNotBeEmpty();
        (await FoundAsync("@S0-07 or @S0-02")).Length.ShouldBeGreaterThan((await FoundAsync("@S0-07")).Length);
        (await FoundAsync("S0-07")).ShouldNotBeEmpty();
        (await FoundAsync("containerPort: 80")).ShouldNotBeEmpty("manifests are searched");
        (await FoundAsync("振り分け")).ShouldNotBeEmpty();
        (await FoundAsync("no such words anywhere")).ShouldBeEmpty();
        (await Page.TextContentAsync("#results-count")).ShouldBe("No scenario matches.");
        (await FoundAsync("@a and")).ShouldBeEmpty();
        (await Page.TextContentAsync("#results-count")).ShouldStartWith("This tag expression cannot be read");
    }

    [Test]
    public async Task Search_Result_LeadsToItsScenarioAndBackAgain()
    {
        await OpenAsync(ReportPages.TwoFeatures, "#?q=backends+follow");

        await Page.ClickAsync("#results-list a");
        (await Page.IsVisibleAsync(".target")).ShouldBeTrue();
        await Page.GoBackAsync();
        (await Page.InputValueAsync("#query")).ShouldBe("backends follow");
        (await Page.IsVisibleAsync("#results")).ShouldBeTrue();
    }

    [Test]
    public async Task Filter_StatusAndTime_LeavesWhatHasThem()
    {
        await OpenAsync(ReportPages.OddRun);

        await Page.SelectOptionAsync("#status", "failed");
        var failed = await Ask<string[]>("[...document.querySelectorAll('#results-list li')].map(item => item.dataset.s)");
        failed.ShouldNotBeEmpty();
        failed.ShouldAllBe(status => status == "failed");
        await Page.SelectOptionAsync("#status", "");
        await Page.SelectOptionAsync("#duration", "3600");
        (await Ask<string>("document.querySelector('#results-list .hit a').textContent")).ShouldBe("Time passes");
    }

    [Test]
    public async Task Slider_Moved_ShowsThatInstant()
    {
        await OpenAsync(ReportPages.TwoFeatures, Scenario);

        await Page.ClickAsync(".target .player > summary");
        await Page.WaitForSelectorAsync(".target .player svg");
        var last = await Page.InnerTextAsync(".target .player pre");
        last.ShouldContain("deployment.apps/sample-deployment   5/5");
        last.ShouldContain("service/sample-clusterip");
        await Page.FocusAsync(".target .player input");
        await Page.Keyboard.PressAsync("Home");
        (await Page.InnerTextAsync(".target .player pre")).ShouldNotContain("5/5");
        (await Page.InnerTextAsync(".target .player .clock")).ShouldBe("0.0s");
        for (var step = 0; step < 12; step++)
        {
            await Page.Keyboard.PressAsync("ArrowRight");
        }

        (await Page.InnerTextAsync(".target .player pre >> nth=1")).ShouldContain("SuccessfulCreate");
    }

    [Test]
    public async Task Changes_Opened_ShowWhoChangedWhichField()
    {
        await OpenAsync(ReportPages.TwoFeatures, Scenario);

        await Page.ClickAsync(".target > .steps li:has-text('I scale') .changes summary");
        var changes = Page.Locator(".target > .steps li:has-text('I scale') .changes li").First;
        (await changes.InnerTextAsync()).ShouldContain("Deployment sample-deployment changed kubectl");
        (await changes.InnerTextAsync()).ShouldContain("spec.replicas");
        (await changes.Locator(".expected").First.InnerTextAsync()).ShouldBe("- 3");
        (await changes.Locator(".received").First.InnerTextAsync()).ShouldBe("+ 5");
    }

    [Test]
    public async Task Why_OpenedAtAClaim_TellsWhoDidWhatBefore()
    {
        await OpenAsync(ReportPages.TwoFeatures, Feature + "/applying-a-deployment-creates-its-pods");

        await Page.ClickAsync(".target > .steps > li:nth-child(7) .why summary");
        var causes = await Page.Locator(".target > .steps > li:nth-child(7) .why li").AllInnerTextsAsync();

        causes.ShouldContain(cause => cause.Contains("kubelet changed 3 × Pod", StringComparison.Ordinal));
        causes.ShouldContain(cause => cause.Contains(
            "deployment-controller changed Deployment sample-deployment",
            StringComparison.Ordinal));
    }

    [Test]
    public async Task Why_OpenedAtAClaimAboutAService_SaysWhereItSends()
    {
        await OpenAsync(ReportPages.TwoFeatures, Feature + "/a-new-service-gets-a-clusterip");

        await Page.ClickAsync(".target > .steps > li[data-y] .why summary");
        var causes = await Page.Locator(".target > .steps .why[open] li").AllInnerTextsAsync();

        causes.ShouldContain(cause => cause.Contains("kubectl created Service sample-clusterip", StringComparison.Ordinal));
        causes.ShouldNotContain(cause => cause.Contains("Deployment", StringComparison.Ordinal), "the claim is about the Service");
    }

    [Test]
    public async Task Why_OfAClaimThatFailed_StandsOpenWithItsCauses()
    {
        await OpenAsync(ReportPages.OddRun, "#01-wrong/01-failures");

        await Page.WaitForSelectorAsync(".feature:not([hidden]) .failed .why[open] ol li");
        (await Page.Locator(".feature:not([hidden]) .failed .why[open] pre").First.InnerTextAsync()).ShouldNotBeEmpty();
    }

    [Test]
    public async Task Theme_Switched_StaysSwitched()
    {
        await OpenAsync(ReportPages.TwoFeatures);
        var light = await Ask<string>("getComputedStyle(document.body).backgroundColor");

        await Page.ClickAsync("#theme");
        var dark = await Ask<string>("getComputedStyle(document.body).backgroundColor");
        await Page.ReloadAsync();

        dark.ShouldNotBe(light);
        (await Ask<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe(dark);
    }

    [Test]
    public async Task Language_Switched_SaysThePageInIt()
    {
        await OpenAsync(ReportPages.TwoFeatures);

        await Page.ClickAsync("#language");
        (await Page.TextContentAsync(".toc h2")).ShouldBe("目次");
        (await Ask<string>("document.documentElement.lang")).ShouldBe("ja");
        await Page.ClickAsync("#language");
        (await Page.TextContentAsync(".toc h2")).ShouldBe("Contents");
    }

    [Test]
    public async Task Keys_Pressed_GoWhereTheySay()
    {
        await OpenAsync(ReportPages.AllFeatures);

        await Page.Keyboard.PressAsync("Tab");
        (await Ask<string>("document.activeElement.className")).ShouldBe("skip");
        await Page.Keyboard.PressAsync("n");
        (await Page.IsVisibleAsync("text=A Service in front of three Pods")).ShouldBeTrue();
        await Page.Keyboard.PressAsync("n");
        (await Ask<string>("location.hash")).ShouldBe("#features/01-start/02-own-application");
        await Page.Keyboard.PressAsync("p");
        (await Ask<string>("location.hash")).ShouldBe("#features/01-start/01-three-pods");
        await Page.Keyboard.PressAsync("/");
        (await Ask<string>("document.activeElement.id")).ShouldBe("query");
        await Page.Keyboard.PressAsync("Escape");
        await Page.Keyboard.PressAsync("?");
        (await Page.IsVisibleAsync("dialog#keys")).ShouldBeTrue();
        await Page.Keyboard.PressAsync("Escape");
        (await Page.IsVisibleAsync("dialog#keys")).ShouldBeFalse();
    }

    [Test]
    public async Task Failures_Open_StandFirstWithDifferenceReplayAndState()
    {
        await OpenAsync(ReportPages.OddRun);

        (await Page.InnerTextAsync("#what-did-not-pass h2")).ShouldBe("What did not pass");
        await Page.ClickAsync("#what-did-not-pass a:has-text('The output differs')");
        (await Page.InnerTextAsync(".target .expected")).ShouldStartWith("- ");
        (await Page.InnerTextAsync(".target .received")).ShouldStartWith("+ ");
        (await Page.InnerTextAsync(".target .replay code")).ShouldContain("scenarios run 01-wrong/01-failures.feature:4");
        (await Ask<int>("document.querySelectorAll('.target figure svg').length")).ShouldBeGreaterThan(0);
        (await Page.InnerTextAsync(".target")).ShouldNotContain("ReplayHooks");
    }

    [Test]
    public async Task Texts_OfUsers_AreTextAndNothingElse()
    {
        await OpenAsync(ReportPages.OddRun, "#01-wrong/02-markup");
        foreach (var details in await Page.QuerySelectorAllAsync(".feature:not([hidden]) details"))
        {
            await details.EvaluateAsync("details => details.open = true");
        }

        await FoundAsync("pwned");
        (await Ask<bool>("'pwned' in window")).ShouldBeFalse();
        (await Ask<int>("document.querySelectorAll('main img, main script:not([type])').length")).ShouldBe(0);
        (await Page.ContentAsync()).ShouldNotContain('\u202E');
        (await Ask<int>("document.documentElement.outerHTML.length")).ShouldBeLessThan(500_000, "five megabytes that were printed are cut");
    }

    [Test]
    public async Task Prose_WithMarkdown_IsSetAndHarmless()
    {
        await OpenAsync(ReportPages.OddRun, "#02-plain/01-plain");

        (await Ask<string>("document.querySelector('[id=\"02-plain/01-plain\"] .prose').innerHTML")).ShouldBe(
            "<p>A <strong>strong</strong> word, a <code>command</code>, <a href=\"https://kubernetes.io\">a link</a>, an evil one and a "
            + "picture.</p>");
    }

    [Test]
    public async Task Copy_Clicked_TakesTheCommandWithoutItsPrompt()
    {
        await OpenAsync(ReportPages.TwoFeatures, Feature);
        await Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await Page.HoverAsync(".feature:not([hidden]) .wrap:has(.t)");
        await Page.ClickAsync(".feature:not([hidden]) .wrap:has(.t) .copy");

        // The browser confirms the copy a moment later.
        await Page.Locator(".feature:not([hidden]) .wrap:has(.t) .copy:text-is(\"Copied\")").First.WaitForAsync();
        (await Ask<string>("navigator.clipboard.readText()")).ShouldBe("kubectl apply -f sample-deployment.yaml");
    }

    [Test]
    public async Task Scripts_Off_AllOfItCanBeRead()
    {
        await OpenAsync(ReportPages.TwoFeatures, Scenario, script: false);

        (await Page.Locator(".feature").CountAsync()).ShouldBe(await Page.Locator(".feature:visible").CountAsync());
        (await Page.Locator("#find").IsVisibleAsync()).ShouldBeFalse();
        (await Page.Locator("figure svg:visible").CountAsync()).ShouldBeGreaterThan(50);
    }

    [Test]
    public async Task Print_Report_HasContentsAndAllFeatures()
    {
        await OpenAsync(ReportPages.OddRun, "#02-plain/01-plain");

        await Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(ReportPages.Folder, "odd.pdf"), Format = "A4" });
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await Page.IsVisibleAsync(".toc")).ShouldBeTrue();
        (await Page.IsVisibleAsync("#contents")).ShouldBeFalse();
        (await Page.Locator(".feature h3:visible").CountAsync()).ShouldBe(4);
        new FileInfo(Path.Combine(ReportPages.Folder, "odd.pdf")).Length.ShouldBeGreaterThan(20_000);
    }

    [Test]
    public async Task Print_Report_HasNoNearlyEmptyPage()
    {
        await OpenAsync(ReportPages.TwoFeatures);
        var path = Path.Combine(ReportPages.Folder, "few.pdf");
        await Page.PdfAsync(new PagePdfOptions { Path = path, Format = "A4" });

        var filled = PrintedPages.Filled(path);

        filled.Count.ShouldBeGreaterThan(8);
        filled.SkipLast(1).ShouldAllBe(part => part > 0.4, string.Join(' ', filled));
    }
}
