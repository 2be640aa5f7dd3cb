namespace Scenarios.Running.Tests.Execution;

/// <summary>Hooks that end in every possible way, each for what has its tag.</summary>
[Binding]
internal sealed class ActingHooks(IReqnrollOutputHelper output)
{
    [BeforeFeature("feature-writes")]
    public static void BeforeFeature(IReqnrollOutputHelper output) => output.WriteLine("opened");

    [AfterFeature("feature-writes")]
    public static void AfterFeature(IReqnrollOutputHelper output) => output.WriteLine("closed");

    [BeforeFeature("feature-breaks")]
    public static void BreakBeforeFeature() => throw new InvalidOperationException("no feature");

    [BeforeFeature("feature-breaks", Order = 20000)]
    public static void NotReachedBeforeFeature() => throw new InvalidOperationException("the hook before failed");

    [AfterFeature("feature-end-breaks")]
    public static void BreakAfterFeature() => throw new InvalidOperationException("no end");

    [BeforeFeature("feature-keeps")]
    public static void KeepInFeature(FeatureContext feature) => feature.FeatureContainer.Resolve<ActingSteps.Unwanted>();

    [BeforeScenario("writes")]
    public void BeforeScenario() => output.WriteLine("begun");

    [AfterScenario("writes")]
    public void AfterScenario() => output.WriteLine("ended");

    [BeforeScenario("breaks")]
    public void BreakBefore() => throw new InvalidOperationException("no beginning");

    [BeforeScenario("ignores")]
    public void IgnoreBefore() => throw new IgnoreException("not here");

    [BeforeScenario("cannot-tell")]
    public void CannotTellBefore() => throw new InconclusiveException("");

    [BeforeScenario("pends")]
    public void PendBefore() => throw new PendingStepException();

    [AfterScenario("end-breaks")]
    public void BreakAfter() => throw new InvalidOperationException("no end");

    [BeforeStep("step-breaks")]
    public void BreakBeforeStep() => throw new InvalidOperationException("no step");

    [BeforeStep("step-ignores")]
    public void IgnoreBeforeStep() => throw new IgnoreException("not here");

    [AfterStep("step-end-breaks")]
    public void BreakAfterStep() => throw new InvalidOperationException("no end of step");

    [BeforeScenarioBlock("block-breaks")]
    public void BreakBeforeBlock() => throw new InvalidOperationException("no block");

    [AfterScenarioBlock("block-end-breaks")]
    public void BreakAfterBlock() => throw new InvalidOperationException("no end of block");
}
