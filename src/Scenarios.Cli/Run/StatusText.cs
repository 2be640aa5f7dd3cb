using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>Statuses in words.</summary>
internal static class StatusText
{
    public static string Word(TestStatus status) => status switch
    {
        TestStatus.Passed => "passed",
        TestStatus.Failed => "failed",
        TestStatus.Undefined => "undefined",
        TestStatus.Ambiguous => "ambiguous",
        TestStatus.Pending => "pending",
        TestStatus.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "unknown status"),
    };
}
