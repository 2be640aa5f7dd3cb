using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>What does not end within the step time-out is given up; the rest runs.</summary>
public sealed class GivenUpRunTests
{
    private const string Advice = " did not end within 0.3 s of wall time and was abandoned. "
        + "Wait in virtual time instead, or raise the step time-out (--step-timeout SECONDS).";

    [Test]
    public void Execute_StepThatHangs_FailsWithWhatItWroteAndTheRestRuns()
    {
        var scenarios = Run(
            """
            Feature: F
              Scenario: hangs
                Given it writes word and hangs
                Then it passes
                And it pases
                And it pases
              Scenario: goes on
                Given it passes
            """).AllScenarios.ToArray();

        scenarios[0].Status.ShouldBe(TestStatus.Failed);
        scenarios[0].Steps.Select(step => step.Status)
            .ShouldBe([TestStatus.Failed, TestStatus.Skipped, TestStatus.Undefined, TestStatus.Undefined]);
        var first = scenarios[0].Steps[0];
        (first.Message, first.Output, first.Duration).ShouldBe(
            ("LingeringSteps.Hangs" + Advice, "word\n", TimeSpan.FromMilliseconds(300)));
        scenarios[0].Duration.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(300));
        scenarios[1].Status.ShouldBe(TestStatus.Passed);
    }

    [Test]
    public void Execute_TaskThatNeverEnds_FailsAndItsScenarioEnds()
    {
        var scenario = Run("Feature: F\n  @writes\n  Scenario: S\n    Given it never comes back\n    Then it passes\n")
            .AllScenarios.Single();

        scenario.Steps.Select(step => step.Status).ShouldBe([TestStatus.Failed, TestStatus.Skipped]);
        scenario.Steps[0].Message.ShouldBe("LingeringSteps.NeverComesBack" + Advice);
        scenario.Hooks.Select(hook => hook.Output).ShouldBe(["begun\n", "ended\n"]);
    }

    [Test]
    public void Execute_DisposalThatHangs_FailsTheScenario()
    {
        var scenario = Run("Feature: F\n  @writes\n  Scenario: S\n    Given it keeps what hangs when disposed of\n").AllScenarios.Single();

        (scenario.Status, scenario.Message).ShouldBe((TestStatus.Failed, "The end of the scenario" + Advice));
        scenario.Steps.ShouldHaveSingleItem().Status.ShouldBe(TestStatus.Passed);
    }

    [Test]
    public void Execute_HookBeforeAStepThatHangs_FailsTheStep()
    {
        var scenario = Run("Feature: F\n  Scenario: S\n    Given it passes\n    Then it passes\n", typeof(HangingStep))
            .AllScenarios.Single();

        scenario.Steps.Select(step => step.Status).ShouldBe([TestStatus.Failed, TestStatus.Skipped]);
        scenario.Steps[0].Message.ShouldBe("The step" + Advice);
        scenario.Hooks.ShouldBeEmpty();
    }

    [Test]
    public void Execute_HookBeforeTheRunThatTakesAWhile_IsWaitedFor()
    {
        var result = Run("Feature: F\n  Scenario: S\n    Given it passes\n", typeof(SlowBeginning));

        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        result.Hooks.ShouldHaveSingleItem().Status.ShouldBe(TestStatus.Passed);
    }

    [Test]
    public void Execute_HookAfterTheScenarioThatHangs_FailsIt()
    {
        var scenario = Run("Feature: F\n  Scenario: S\n    Given it passes\n", typeof(HangingEnd)).AllScenarios.Single();

        scenario.Status.ShouldBe(TestStatus.Failed);
        var hook = scenario.Hooks.ShouldHaveSingleItem();
        (hook.Method, hook.Status, hook.Output).ShouldBe(("HangingEnd.Hang", TestStatus.Failed, "ending\n"));
        hook.Message.ShouldBe("The hook HangingEnd.Hang [AfterScenario] failed: HangingEnd.Hang" + Advice);
    }

    [Test]
    public void Execute_HookAfterTheRunThatHangs_IsGivenUp()
    {
        var result = Run("Feature: F\n  Scenario: S\n    Given it passes\n", typeof(HangingEndOfRun));

        result.AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        result.Hooks.ShouldHaveSingleItem().Message.ShouldBe(
            "The hook HangingEndOfRun.Hang [AfterTestRun] failed: HangingEndOfRun.Hang" + Advice);
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Close_HookAfterAFeatureThatIsNotOver_IsGivenUp()
    {
        using var folder = new FeatureFolder(
            ("a.feature", "Feature: F\n  Scenario: S\n    Given it passes\n  Scenario: T\n    Given it passes\n"));
        var session = TestSession.Open(folder.Options(typeof(LingeringSteps), typeof(HangingHooks.AfterFeature)) with
        {
            StepTimeout = TimeSpan.FromMilliseconds(300),
        });

        session.Run(session.Plan.Scenarios[0]).Status.ShouldBe(TestStatus.Passed);

        session.Close([]).Duration.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static RunResult Run(string feature, params Type[] more)
    {
        using var folder = new FeatureFolder(("a.feature", feature));
        return TestRun.Execute(folder.Options([typeof(LingeringSteps), typeof(ActingHooks), .. more]) with
        {
            StepTimeout = TimeSpan.FromMilliseconds(300),
            Workers = 1,
        });
    }

    [Binding]
    internal sealed class LingeringSteps(IReqnrollOutputHelper output, ScenarioContext context)
    {
        private static readonly ManualResetEventSlim Never = new();

        [StepDefinition("it passes")]
        public void Passes()
        {
        }

        [StepDefinition("it writes {word} and hangs")]
        public void Hangs(string word)
        {
            output.WriteLine(word);
            Never.Wait();
        }

        [StepDefinition("it never comes back")]
        public Task NeverComesBack() => new TaskCompletionSource().Task;

        [StepDefinition("it keeps what hangs when disposed of")]
        public void Keeps() => context.ScenarioContainer.Resolve<Lingering>();

        internal sealed class Lingering : IDisposable
        {
            public void Dispose() => Never.Wait();
        }
    }

    [Binding]
    internal sealed class HangingStep
    {
        private static readonly ManualResetEventSlim Never = new();

        [BeforeStep]
        public void Hang() => Never.Wait();
    }

    [Binding]
    internal static class SlowBeginning
    {
        [BeforeTestRun]
        public static void TakeAWhile() => Thread.Sleep(150);
    }

    [Binding]
    internal sealed class HangingEnd(IReqnrollOutputHelper output)
    {
        private static readonly ManualResetEventSlim Never = new();

        [AfterScenario]
        public void Hang()
        {
            output.WriteLine("ending");
            Never.Wait();
        }
    }

    [Binding]
    internal static class HangingEndOfRun
    {
        private static readonly ManualResetEventSlim Never = new();

        [AfterTestRun]
        public static void Hang() => Never.Wait();
    }
}
