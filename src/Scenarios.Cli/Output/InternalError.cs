namespace Scenarios.Cli.Output;

/// <summary>Reports a bug of the command in words; the stack trace is printed on request.</summary>
internal static class InternalError
{
    /// <summary>The environment variable that requests the stack trace.</summary>
    public const string DebugVariable = "SCENARIOS_DEBUG";

    /// <summary>Whether a bug was reported, so that the process ends because of it.</summary>
    public static bool IsTold { get; private set; }

    /// <summary>Prints what happened and what to do about it.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception exception, string command, TextWriter error) => Tell(
        exception,
        command,
        $"""
         This is a fault of scenarios, or of the machine it runs on, not of your features. {DebugVariable}=1 before the command
         shows where it happened: please report it with that, and with the feature that was running.
         """,
        error);

    private static int Tell(Exception exception, string command, string advice, TextWriter error)
    {
        var wantsTrace = Environment.GetEnvironmentVariable(DebugVariable) is not (null or "" or "0");
        var text = wantsTrace
            ? exception.ToString()
            : $"""
              {exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}
              {advice}
              """;
        IsTold = true;
        error.WriteLine($"{command}: internal error: {text}");
        return ExitCode.InternalError;
    }

    /// <summary>
    /// Reports exceptions on other threads, such as one that a step has started, in the same words. They end the process.
    /// </summary>
    public static void Guard(string command) => AppDomain.CurrentDomain.UnhandledException += (_, thrown) =>
        Environment.Exit(Tell(
            thrown.ExceptionObject as Exception ?? new InvalidOperationException($"{thrown.ExceptionObject}"),
            command,
            $"""
             It was thrown on a thread of its own, such as a step or its library starts, where nobody can catch it: no report is
             written. {DebugVariable}=1 before the command shows where it happened.
             """,
            Console.Error));
}
