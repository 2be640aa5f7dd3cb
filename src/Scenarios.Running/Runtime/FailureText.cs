using System.Diagnostics.CodeAnalysis;
using Reqnroll;
using Scenarios.Running.Results;

namespace Scenarios.Running.Runtime;

/// <summary>Formats exceptions for the user, and keeps the original text for the report.</summary>
internal static class FailureText
{
    private static readonly string NoMessage = new PendingStepException().Message;
    private static readonly string[] HostFrames =
    [
        "   at Scenarios.Running.", "   at Reqnroll.", "   at lambda_method", "   at System.Reflection.", "   at InvokeStub_",
        "   at System.RuntimeMethodHandle.",
    ];

    /// <summary>The message, with the exception's type if the message was not written for the user.</summary>
    public static string Message(Exception exception)
    {
        var type = exception.GetType();
        var isFrameworks = type.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));
        return isFrameworks ? $"{type.Name}: {exception.Message}" : exception.Message;
    }

    /// <summary>Whether the exception has its own message: pending and skipped steps mostly have none.</summary>
    public static bool SaysSomething([NotNullWhen(true)] Exception? exception) =>
        exception is not (null or PendingStepException) && exception.Message.Length > 0
        || exception is PendingStepException pending && pending.Message != NoMessage;

    public static Failure Describe(Exception exception) =>
        new(exception.GetType().FullName ?? exception.GetType().Name, exception.Message, Trace(exception));

    public static string TimedOut(string what, TimeSpan limit) =>
        $"{what} did not end within {limit.TotalSeconds:0.###} s of wall time and was abandoned. "
        + "Wait in virtual time instead, or raise the step time-out (--step-timeout SECONDS).";

    /// <summary>
    /// The status of a step that threw: pending, skipped (NUnit's Assert.Ignore, by name, because the host does not reference NUnit), or
    /// failed.
    /// </summary>
    public static TestStatus StatusOf(Exception exception) => exception switch
    {
        PendingStepException => TestStatus.Pending,
        ScenarioSkippedException => TestStatus.Skipped,
        _ when exception.GetType().FullName is "NUnit.Framework.IgnoreException" or "NUnit.Framework.InconclusiveException" =>
            TestStatus.Skipped,
        _ => TestStatus.Failed,
    };

    private static string Trace(Exception exception)
    {
        if (exception.StackTrace is not { } trace)
        {
            return "";
        }

        var lines = trace.ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => !Array.Exists(HostFrames, frame => line.StartsWith(frame, StringComparison.Ordinal)));
        return string.Join('\n', lines);
    }
}
