using Scenarios.Report.Comparison;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Reports;

/// <summary>What reports tell.</summary>
/// <param name="Result">What ran.</param>
/// <param name="Since">What has changed since an earlier run; null where none is known.</param>
/// <param name="Source">Where feature files can be read; null where nobody knows.</param>
internal sealed record ReportContent(RunResult Result, RunComparison? Since = null, SourceLinks? Source = null);
