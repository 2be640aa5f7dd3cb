using Scenarios.Report.Comparison;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Reports;

/// <summary>The content of reports.</summary>
/// <param name="Result">What ran.</param>
/// <param name="Since">The changes since an earlier run; null if none is known.</param>
/// <param name="Source">Where feature files can be read; null if unknown.</param>
internal sealed record ReportContent(RunResult Result, RunComparison? Since = null, SourceLinks? Source = null);
