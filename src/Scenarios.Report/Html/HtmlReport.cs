using Scenarios.Report.Comparison;
using Scenarios.Running.Results;
using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>
/// The living documentation: one page that needs nothing else, to be read as a book. It has no wall-clock time and no path of this
/// machine in it, so that the same results give the same bytes and a kept page only changes when behaviour does; how long things took
/// is on the terminal and in the JUnit report.
/// </summary>
public static class HtmlReport
{
    /// <summary>The whole page.</summary>
    /// <param name="run">What ran.</param>
    /// <param name="since">What has changed since an earlier run; null where none is known.</param>
    /// <param name="source">Where feature files can be read; null where nobody knows.</param>
    public static string Write(RunResult run, RunComparison? since = null, SourceLinks? source = null) =>
        PageHtml.Write(BookBuilder.Build(run, source), since);
}
