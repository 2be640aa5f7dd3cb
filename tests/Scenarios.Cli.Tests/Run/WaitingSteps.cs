namespace Scenarios.Cli.Tests.Run;

/// <summary>Steps that wait in wall time, as no step should, for tests of stopped runs. The command loads them with --steps.</summary>
[Binding]
public sealed class WaitingSteps
{
    /// <summary>Creates a file to show that it has begun, and waits for another one.</summary>
    [Given("a step that makes {string} and waits for {string}")]
    public static void Wait(string made, string awaited)
    {
        File.WriteAllText(made, "");
        while (!File.Exists(awaited))
        {
            Thread.Sleep(20);
        }
    }

    /// <summary>Ends the process, as a badly behaved library does.</summary>
    [Given("a step that ends the process with {int}")]
    public static void End(int exitCode) => Environment.Exit(exitCode);
}
