using Scenarios.Cli.Ci;
using Scenarios.Cli.Reports;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>The end of a run: history, reports, the CI server's files, and the summary.</summary>
internal static class RunEnd
{
    /// <summary>Writes all of them. What cannot be written is reported on <paramref name="error"/> and does not affect the rest.</summary>
    public static (RunHistory History, IReadOnlyList<ReportFile> Written) Tell(
        RunRequest request, RunResult result, TextWriter output, TextWriter error)
    {
        var history = RunHistory.Of(request.History, result);
        if (history.Failure is { } failure)
        {
            error.WriteLine(failure);
        }

        var server = CiServer.Of(request.Ci);
        var source = request.Reports.Any(report => report.Kind == ReportFiles.Html)
            ? SourceAddress.Of(request.SourceUrl, server) : SourceLinks.None;
        var written = ReportFiles.Write(request.Reports, new ReportContent(result, history.Since, source), error);
        var told = server.Tell(result, history.Since, written, output, error);
        var places = written.Select(report => $"report: {report.Kind} {report.Path}").Concat(told);
        using var summary = new StringWriter { NewLine = "\n" };
        var slowest = SlowestScenarios.Lines(result, request.Slowest);
        new RunSummary(summary).Write(result, [.. slowest, .. request.Verbosity == Verbosity.Quiet ? [] : places, .. history.Lines]);
        output.Write(server.Guard(summary.ToString()));
        output.Flush();
        return (history, written);
    }
}
