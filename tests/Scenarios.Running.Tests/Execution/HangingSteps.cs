namespace Scenarios.Running.Tests.Execution;

[Binding]
internal sealed class HangingSteps
{
    public static ManualResetEventSlim Release { get; } = new();

    [Given("a step that hangs")]
    public void Hang() => Release.Wait();
}
