using Scenarios.Accounts;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>Scenarios that a host runs one by one, as a test framework's adapter does.</summary>
public sealed class TestSessionTests
{
    private const string Writing =
        "@feature-writes\nFeature: F\n  Scenario: one\n    Given it passes\n  Scenario: two\n    Given it fails\n";

    [Test]
    public void Run_ScenariosOneByOne_OpensTheirFeatureOnceAndClosesItAfterItsLast()
    {
        using var folder = Folder(Writing);
        var session = Open(folder);
        var (first, second) = (session.Plan.Scenarios[0], session.Plan.Scenarios[1]);

        session.HooksOf(first).ShouldBeEmpty();
        session.Run(first).Status.ShouldBe(TestStatus.Passed);
        Hooks(session.HooksOf(first)).ShouldBe("BeforeFeature");
        session.Run(second).Status.ShouldBe(TestStatus.Failed);
        Hooks(session.HooksOf(first)).ShouldBe("BeforeFeature AfterFeature");

        var result = session.Close([]);

        result.Features.ShouldBeEmpty();
        Hooks(session.HooksOf(first)).ShouldBe("BeforeFeature AfterFeature");
    }

    [Test]
    public void Run_ScenariosOfSeveralFeatures_ClosesOnlyThoseThatAreOver()
    {
        using var folder = new FeatureFolder(("a.feature", Writing), ("b.feature", Writing));
        var session = Open(folder);
        var scenarios = session.Plan.Scenarios;

        foreach (var index in new[] { 0, 2, 3 })
        {
            session.Run(scenarios[index]);
        }

        Hooks(session.HooksOf(scenarios[0])).ShouldBe("BeforeFeature");
        Hooks(session.HooksOf(scenarios[2])).ShouldBe("BeforeFeature AfterFeature");

        session.Close([]);

        Hooks(session.HooksOf(scenarios[0])).ShouldBe("BeforeFeature AfterFeature");
    }

    [Test]
    public void Run_ScenariosOfAFeatureSideBySide_OpensAndClosesItForEach()
    {
        using var folder = Folder(
            "@feature-writes\nFeature: F\n" + string.Concat(Enumerable.Range(1, 3).Select(number =>
                $"  Scenario: S{number}\n    Given it meets the others\n")));
        using var meeting = new Barrier(3);
        var session = TestSession.Open(folder.Options(typeof(MeetingSteps), typeof(ActingHooks)) with
        {
            ConfigureRun = container => container.RegisterInstanceAs(meeting),
        });
        var results = new ScenarioResult[3];

        Thread[] hosts = [.. session.Plan.Scenarios.Select(scenario => new Thread(() => results[scenario.Index] = session.Run(scenario)))];
        Array.ForEach(hosts, host => host.Start());
        Array.ForEach(hosts, host => host.Join());

        results.ShouldAllBe(result => result.Status == TestStatus.Passed);
        session.Close([]).ExitCode.ShouldBe(0);
        session.HooksOf(session.Plan.Scenarios[0]).Select(hook => hook.Type).Order()
            .ShouldBe([.. Enumerable.Repeat(HookType.BeforeFeature, 3), .. Enumerable.Repeat(HookType.AfterFeature, 3)]);
    }

    [Test]
    public void Close_NothingRan_RunsNoHook()
    {
        using var folder = Folder(Writing);
        var session = Open(folder, typeof(RunHooks));

        session.Close([]).Hooks.ShouldBeEmpty();
    }

    [Test]
    public void Close_SomethingRan_HasTheHooksAroundTheRunOnce()
    {
        using var folder = Folder(Writing);
        var session = Open(folder, typeof(RunHooks));
        foreach (var scenario in session.Plan.Scenarios)
        {
            session.Run(scenario);
        }

        session.Close([]).Hooks.Select(hook => (hook.Type, hook.Status))
            .ShouldBe([(HookType.BeforeTestRun, TestStatus.Passed), (HookType.AfterTestRun, TestStatus.Passed)]);
    }

    [Test]
    public void Run_HookBeforeTheRunFails_RunsNothingAndSaysWhichHook()
    {
        using var folder = Folder(Writing);
        var session = Open(folder, typeof(BrokenRunHooks));

        foreach (var scenario in session.Plan.Scenarios)
        {
            var result = session.Run(scenario);

            (result.Status, result.Message).ShouldBe((TestStatus.Failed, "Not run: BrokenRunHooks.Begin [BeforeTestRun] failed."));
            result.Steps.ShouldHaveSingleItem().Status.ShouldBe(TestStatus.Skipped);
        }

        var run = session.Close([]);

        run.Hooks.Select(hook => (hook.Method, hook.Message)).ShouldBe(
        [
            ("BrokenRunHooks.Begin", "The hook BrokenRunHooks.Begin [BeforeTestRun] failed: InvalidOperationException: no run"),
            ("BrokenRunHooks.End", "The hook BrokenRunHooks.End [AfterTestRun] failed: InvalidOperationException: no end of the run"),
        ]);
        run.ExitCode.ShouldBe(1);
        session.HooksOf(session.Plan.Scenarios[0]).ShouldBeEmpty();
    }

    [Test]
    public void Close_WhatTheRunCannotDisposeOf_IsToldAndFailsTheRun()
    {
        using var folder = Folder("Feature: F\n  Scenario: one\n    Given it passes\n");
        var session = TestSession.Open(folder.Options(typeof(ActingSteps), typeof(RunHooks)) with
        {
            ConfigureRun = container => container.RegisterInstanceAs(new ActingSteps.Unwanted(), dispose: true),
        });
        session.Run(session.Plan.Scenarios[0]).Status.ShouldBe(TestStatus.Passed);

        var run = session.Close([]);

        run.Hooks.Select(hook => (hook.Type, hook.Method, hook.Message)).ShouldBe(
        [
            (HookType.BeforeTestRun, "RunHooks.Begin", null),
            (HookType.AfterTestRun, "RunHooks.End", null),
            (HookType.AfterTestRun, "Reqnroll", "InvalidOperationException: cannot be disposed of"),
        ]);
        run.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Execute_FeatureWithAnIgnoredScenario_IsClosedBeforeTheNextOneOpens()
    {
        const string Ignoring = "@feature-writes\nFeature: F\n  Scenario: one\n    Given it passes\n"
            + "  @ignore\n  Scenario: two\n    Given it passes\n";
        using var folder = new FeatureFolder(("a.feature", Ignoring), ("b.feature", Ignoring));
        var order = new List<string>();

        var result = TestRun.Execute(folder.Options(typeof(ActingSteps), typeof(ActingHooks), typeof(OrderHooks)) with
        {
            Workers = 1,
            ConfigureRun = container => container.RegisterInstanceAs(order),
        });

        result.Features.ShouldAllBe(feature => Hooks(feature.Hooks) == "BeforeFeature BeforeFeature AfterFeature AfterFeature");
        order.ShouldBe(["open", "close", "open", "close"]);
    }

    [Test]
    public void Run_StepsThatGiveAccount_AreAskedUntilTheirScenarioEnds()
    {
        using var folder = Folder("Feature: F\n  Scenario: one\n    Given an account\n  Scenario: two\n    Given none\n");
        var session = TestSession.Open(folder.Options(typeof(AccountSteps)) with { Accounts = true });

        session.Plan.Scenarios.Select(scenario => session.Run(scenario).Steps[0].Account?.Begin)
            .ShouldBe([TimeSpan.FromSeconds(7), null]);
    }

    [Test]
    public void Run_IgnoredScenario_BeginsNothing()
    {
        using var folder = Folder("@feature-writes\nFeature: F\n  @ignore\n  Scenario: one\n    Given it breaks\n");
        var session = Open(folder, typeof(RunHooks));

        session.Run(session.Plan.Scenarios[0]).Status.ShouldBe(TestStatus.Skipped);

        session.Close([]).Hooks.ShouldBeEmpty();
    }

    [Test]
    public void Close_Outcomes_AreInTheOrderOfTheFilesAndTellTheRun()
    {
        const string Outline =
            "Feature: F\n  Scenario Outline: row <n>\n    Given it takes <n>\n    Examples:\n      | n | unused |\n"
            + "      | 1 | x |\n      | 2 | y |\n";
        using var folder = new FeatureFolder(("a.feature", Outline), ("b.feature", Outline));
        var session = TestSession.Open(folder.Options(typeof(ActingSteps)) with
        {
            Seed = 7,
            StepFiles = ["steps.dll"],
            Bindings = ["some"],
            Shard = new Shard(1, 2),
        });
        var outcomes = session.Plan.Scenarios.Select(scenario => new ScenarioOutcome(scenario, session.Run(scenario))).ToArray();

        var result = session.Close(outcomes.Reverse());

        result.AllScenarios.Select(scenario => $"{scenario.Uri} {scenario.Name} {scenario.Status}")
            .ShouldBe(outcomes.Select(outcome => $"{outcome.Result.Uri} {outcome.Result.Name} Passed"));
        result.Record!.Outcomes.ShouldBe(outcomes);
        (result.Seed, result.Part, result.MatchedCount, result.IsDryRun, result.IsStopped)
            .ShouldBe((7UL, new RunPart(1, 2), 4, false, false));
        (result.StepFiles.Single(), result.Bindings.Single(), result.BaseDirectory).ShouldBe(("steps.dll", "some", folder.FullPath));
        result.Notes.Select(note => note.Uri).ShouldBe(["a.feature", "b.feature"]);
        result.StartedAt.ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddMinutes(-5));
        result.Duration.ShouldBeGreaterThan(result.AllScenarios.Max(scenario => scenario.StartedAfter));
        result.AllScenarios.ShouldAllBe(scenario => scenario.StartedAfter > TimeSpan.Zero);
    }

    [Test]
    public void Close_UndefinedSteps_HaveCodeThatDefinesThem()
    {
        using var folder = Folder("Feature: F\n  Scenario: one\n    Given it dances with 3 pods\n");
        var session = Open(folder);
        var scenario = session.Plan.Scenarios[0];

        var result = session.Close([new ScenarioOutcome(scenario, session.Run(scenario))]);

        result.Record!.SnippetOf(scenario.Pickle.Steps[0]).ShouldContain("[Given(\"it dances with {int} pods\")]");
    }

    [Test]
    public void Open_ReqnrollJsonOfTheBaseDirectory_GivesTheLanguage()
    {
        using var folder = Folder(Writing);
        File.WriteAllText(Path.Combine(folder.FullPath, "reqnroll.json"), """{"language":{"feature":"de"}}""");
        File.WriteAllText(
            Path.Combine(folder.FullPath, "c.feature"), "Funktionalität: G\n  Szenario: drei\n    Angenommen it passes\n");

        var options = folder.Options(typeof(ActingSteps)) with { Paths = ["c.feature"] };
        var session = TestSession.Open(options);

        TestSession.Open(options with { ConfigurationFolder = Path.GetTempPath() }).Plan.Errors.ShouldNotBeEmpty();
        session.Plan.Errors.ShouldBeEmpty();
        session.Run(session.Plan.Scenarios.Single()).Status.ShouldBe(TestStatus.Passed);
    }

    private static FeatureFolder Folder(string feature) => new(("a.feature", feature));

    private static TestSession Open(FeatureFolder folder, params Type[] more) =>
        TestSession.Open(folder.Options([typeof(ActingSteps), typeof(ActingHooks), .. more]));

    private static string Hooks(IReadOnlyList<HookResult> hooks) => string.Join(' ', hooks.Select(hook => hook.Type));

    [Binding]
    internal static class OrderHooks
    {
        [BeforeFeature]
        public static void Open(List<string> order) => order.Add("open");

        [AfterFeature]
        public static void Close(List<string> order) => order.Add("close");
    }

    [Binding]
    internal sealed class AccountSteps(IAccountBook book)
    {
        [Given("an account")]
        public void Give() => book.Open(() => new StepAccount { Begin = TimeSpan.FromSeconds(7) });

        [Given("none")]
        public void GiveNone() => _ = book;
    }

    [Binding]
    internal sealed class MeetingSteps(Barrier meeting)
    {
        [Given("it meets the others")]
        public void Meet() => meeting.SignalAndWait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
    }

    [Binding]
    internal static class RunHooks
    {
        [BeforeTestRun]
        public static void Begin()
        {
        }

        [AfterTestRun]
        public static void End()
        {
        }
    }

    [Binding]
    internal static class BrokenRunHooks
    {
        [BeforeTestRun]
        public static void Begin() => throw new InvalidOperationException("no run");

        [AfterTestRun]
        public static void End() => throw new InvalidOperationException("no end of the run");
    }
}
