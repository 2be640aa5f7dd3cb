using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>The word for a status, in lower case, as a run prints it.</summary>
internal static class StatusWord
{
    public static string Of(TestStatus status) => status switch
    {
        TestStatus.Passed => "passed",
        TestStatus.Skipped => "skipped",
        TestStatus.Pending => "pending",
        TestStatus.Undefined => "undefined",
        TestStatus.Ambiguous => "ambiguous",
        TestStatus.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "The report does not know this status."),
    };
}
