using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

public sealed class HookTests
{
    private const string Feature = """
        Feature: F
          @tagged
          Scenario: S
            Given a step
            When a step
        """;

    [Test]
    public void Run_HooksOfAllKinds_RunInOrder()
    {
        var result = FeatureFolder.Run(Feature, typeof(Recording), typeof(RecordingSteps));

        result.ExitCode.ShouldBe(0);
        result.Hooks.Select(hook => hook.Output).ShouldBe(["before run\n", "after run\n"]);
        result.Features[0].Hooks.Select(hook => hook.Output).ShouldBe(["before F\n", "after F\n"]);
        var scenario = result.AllScenarios.Single();
        scenario.Hooks.Select(hook => hook.Output).ShouldBe(["first\n", "second\n", "end of block\nafter\n"]);
        scenario.Steps[0].Output.ShouldBe("block Given\nbefore step\nstep\nafter step\n");
        scenario.Steps[1].Output.ShouldBe("end of block\nblock When\nbefore step\nstep\nafter step\n");
    }

    [Test]
    public void Run_FailingBeforeScenario_SkipsStepsAndRunsAfterScenario()
    {
        var result = FeatureFolder.Run(Feature, typeof(FailingBefore), typeof(RecordingSteps));

        var scenario = result.AllScenarios.Single();
        scenario.Status.ShouldBe(TestStatus.Failed);
        scenario.Steps.ShouldAllBe(step => step.Status == TestStatus.Skipped);
        scenario.Hooks.Select(hook => (hook.Method, hook.Status)).ShouldBe(
            [("FailingBefore.Break", TestStatus.Failed), ("FailingBefore.Clean", TestStatus.Passed)]);
        scenario.Hooks[0].Message.ShouldBe("The hook FailingBefore.Break [BeforeScenario] failed: InvalidOperationException: broken");
    }

    [Test]
    public void Run_FailingBeforeFeature_FailsItsScenarios()
    {
        var result = FeatureFolder.Run(Feature, typeof(FailingFeature), typeof(RecordingSteps));

        var scenario = result.AllScenarios.Single();
        scenario.Status.ShouldBe(TestStatus.Failed);
        scenario.Message.ShouldNotBeNull().ShouldContain("FailingFeature.Break [BeforeFeature] failed");
        result.ExitCode.ShouldBe(1);
    }

    [TestCase(typeof(HangingHooks.BeforeFeature), "BeforeFeature.Hang")]
    [TestCase(typeof(HangingHooks.AfterFeature), "AfterFeature.Hang")]
    [TestCase(typeof(HangingHooks.BeforeScenario), "BeforeScenario.Hang")]
    [TestCase(typeof(HangingHooks.BeforeRun), "BeforeRun.Hang")]
    public void Run_HookThatHangs_IsGivenUp(Type hooks, string method)
    {
        using var folder = new FeatureFolder(("a.feature", Feature), ("b.feature", Feature));

        var result = TestRun.Execute(folder.Options(hooks, typeof(RecordingSteps)) with { StepTimeout = TimeSpan.FromMilliseconds(300) });

        var messages = result.Hooks
            .Concat(result.Features.SelectMany(feature => feature.Hooks))
            .Concat(result.AllScenarios.SelectMany(scenario => scenario.Hooks))
            .Select(hook => hook.Message);
        messages.ShouldContain(message => message != null
            && message.Contains(method + " did not end within 0.3 s", StringComparison.Ordinal));
        result.AllScenarios.Count().ShouldBe(2);
        result.ExitCode.ShouldBe(1);
    }

    [Test]
    public void Run_FailingAfterStep_FailsTheStep()
    {
        var result = FeatureFolder.Run(Feature, typeof(FailingAfterStep), typeof(RecordingSteps));

        var steps = result.AllScenarios.Single().Steps;
        steps.Select(step => step.Status).ShouldBe([TestStatus.Failed, TestStatus.Skipped]);
        steps[0].Message.ShouldNotBeNull().ShouldContain("FailingAfterStep.Break [AfterStep]");
    }

    [Test]
    public void Run_InstanceHookAroundTheRun_IsAnErrorByName()
    {
        var result = FeatureFolder.Run(Feature, typeof(InstanceRunHook), typeof(RecordingSteps));

        result.Errors.ShouldHaveSingleItem().Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain("must be static"),
            message => message.ShouldContain("InstanceRunHook.Wrong"));
        result.ExitCode.ShouldBe(2);
    }

    [Binding]
    internal sealed class RecordingSteps(IReqnrollOutputHelper output)
    {
        [StepDefinition("a step")]
        public void Step() => output.WriteLine("step");
    }

    [Binding]
    internal sealed class Recording(IReqnrollOutputHelper output, ScenarioContext context)
    {
        [BeforeTestRun]
        public static void BeforeRun(IReqnrollOutputHelper output) => output.WriteLine("before run");

        [AfterTestRun]
        public static void AfterRun(IReqnrollOutputHelper output) => output.WriteLine("after run");

        [BeforeFeature]
        public static void BeforeFeature(FeatureContext feature, IReqnrollOutputHelper output) =>
            output.WriteLine("before " + feature.FeatureInfo.Title);

        [AfterFeature]
        public static async Task AfterFeature(FeatureContext feature, IReqnrollOutputHelper output)
        {
            await Task.Yield();
            output.WriteLine("after " + feature.FeatureInfo.Title);
        }

        [BeforeScenario("@tagged", Order = 2)]
        public void Second() => output.WriteLine("second");

        [Before(Order = 1)]
        public void First() => output.WriteLine("first");

        [BeforeScenario("other")]
        public void Other() => throw new InvalidOperationException("the scenario has no such tag");

        [AfterScenario]
        public ValueTask After()
        {
            output.WriteLine("after");
            return ValueTask.CompletedTask;
        }

        [BeforeScenarioBlock]
        public void Block() => output.WriteLine("block " + context.CurrentScenarioBlock);

        [AfterScenarioBlock]
        public void EndOfBlock() => output.WriteLine("end of block");

        [BeforeStep]
        public void BeforeStep() => output.WriteLine("before step");

        [AfterStep]
        public void AfterStep() => output.WriteLine("after step");
    }

    [Binding]
    internal sealed class FailingBefore
    {
        [BeforeScenario]
        public void Break() => throw new InvalidOperationException("broken");

        [BeforeScenario(Order = 20000)]
        public void NotReached() => throw new InvalidOperationException("the hook before failed");

        [AfterScenario]
        public void Clean()
        {
        }
    }

    [Binding]
    internal sealed class FailingFeature
    {
        [BeforeFeature]
        public static void Break() => throw new InvalidOperationException("broken");
    }

    [Binding]
    internal sealed class FailingAfterStep
    {
        [AfterStep]
        public void Break() => throw new InvalidOperationException("broken");
    }

    [Binding]
    internal sealed class InstanceRunHook
    {
        [BeforeTestRun]
        public void Wrong()
        {
        }
    }
}
