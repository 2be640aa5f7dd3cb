namespace Scenarios.Cli.Tests.Run;

/// <summary>
/// Steps that wait in wall time, as no step should: for tests of a run that is stopped meanwhile. The command loads them with --steps.
/// </summary>
[Binding]
public sealed class WaitingSteps
{
    /// <summary>Tells that it began by making a file, and waits for another one.</summary>
    [Given("a step that makes {string} and waits for {string}")]
    public static void Wait(string made, string awaited)
    {
        File.WriteAllText(made, "");
        while (!File.Exists(awaited))
        {
            Thread.Sleep(20);
        }
    }

    /// <summary>Ends the process, as a library that thinks it is a program does.</summary>
    [Given("a step that ends the process with {int}")]
    public static void End(int exitCode) => Environment.Exit(exitCode);
}
