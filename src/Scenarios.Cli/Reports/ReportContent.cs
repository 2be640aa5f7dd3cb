using Scenarios.Report.Comparison;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Reports;

/// <summary>What reports tell.</summary>
/// <param name="Result">What ran.</param>
/// <param name="Since">What has changed since an earlier run; null where none is known.</param>
internal sealed record ReportContent(RunResult Result, RunComparison? Since = null);
