namespace Scenarios.Running.Tests.Execution;

/// <summary>Hooks that never end; their threads end with the process.</summary>
internal static class HangingHooks
{
    private static readonly ManualResetEventSlim Never = new();

    [Binding]
    internal static class BeforeRun
    {
        [BeforeTestRun]
        public static void Hang() => Never.Wait();
    }

    [Binding]
    internal static class BeforeFeature
    {
        [BeforeFeature]
        public static void Hang() => Never.Wait();
    }

    [Binding]
    internal static class AfterFeature
    {
        [AfterFeature]
        public static void Hang() => Never.Wait();
    }

    [Binding]
    internal sealed class BeforeScenario
    {
        [BeforeScenario]
        public void Hang() => Never.Wait();
    }
}
