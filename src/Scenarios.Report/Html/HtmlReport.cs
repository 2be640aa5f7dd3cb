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
    public static string Write(RunResult run, RunComparison? since = null) => PageHtml.Write(BookBuilder.Build(run), since);
}
