namespace Scenarios.Report.JUnit;

/// <summary>How a test case, or an attempt at it, ended.</summary>
/// <param name="Element">failure, error or skipped; for an earlier attempt, flakyFailure or rerunFailure.</param>
/// <param name="Kind">The status, or the type of the exception.</param>
/// <param name="Summary">One line.</param>
/// <param name="Details">Place, message, stack trace, and how to run it again.</param>
/// <param name="Output">The output of an earlier attempt; that of the final one is in the test case.</param>
internal sealed record JUnitOutcome(string Element, string Kind, string Summary, string Details, string Output = "");
