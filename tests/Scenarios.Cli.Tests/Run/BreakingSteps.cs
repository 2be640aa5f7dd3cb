namespace Scenarios.Cli.Tests.Run;

/// <summary>A step that starts a thread which throws an exception that nothing catches. The command loads it with --steps.</summary>
[Binding]
public sealed class BreakingSteps
{
    [Given("a step whose thread breaks")]
    public static void Break()
    {
        new Thread(Throw).Start();
        // The process ends in the meantime.
        Thread.Sleep(TimeSpan.FromSeconds(30));
    }

    private static void Throw() => throw new InvalidOperationException("broken");
}
