using Scenarios.Report.Comparison;
using Scenarios.Running.Results;
using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>
/// The living documentation: one self-contained page, to be read as a book. It contains no wall-clock time and no path of this machine, so
/// that the same results give the same bytes, and a stored page changes only when behaviour changes. Durations are on the terminal and in
/// the JUnit report.
/// </summary>
public static class HtmlReport
{
    /// <summary>The whole page.</summary>
    /// <param name="run">What ran.</param>
    /// <param name="since">The changes since an earlier run; null if none is known.</param>
    /// <param name="source">Where feature files can be read; null if unknown.</param>
    public static string Write(RunResult run, RunComparison? since = null, SourceLinks? source = null) =>
        PageHtml.Write(BookBuilder.Build(run, source), since);
}
