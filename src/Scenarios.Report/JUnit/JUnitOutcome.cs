namespace Scenarios.Report.JUnit;

/// <summary>How a test case, or an attempt at it, ended.</summary>
/// <param name="Element">failure, error or skipped; of an earlier attempt, flakyFailure or rerunFailure.</param>
/// <param name="Kind">The status, or the type of the exception.</param>
/// <param name="Summary">One line.</param>
/// <param name="Details">Place, message, stack trace, and how to run it again.</param>
/// <param name="Output">What an earlier attempt printed; of what counts, the test case has it.</param>
internal sealed record JUnitOutcome(string Element, string Kind, string Summary, string Details, string Output = "");
