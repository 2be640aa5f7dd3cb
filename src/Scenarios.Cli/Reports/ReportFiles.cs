using System.Text;
using Scenarios.Report.Annotations;
using Scenarios.Report.Html;
using Scenarios.Report.JUnit;
using Scenarios.Report.Markdown;
using Scenarios.Report.Saved;
using Scenarios.Running.Messages;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Reports;

/// <summary>
/// Parses the requested reports and writes them one by one, so that one that cannot be written does not affect the others.
/// </summary>
internal static class ReportFiles
{
    public const string CodeQuality = "codequality";
    public const string Html = "html";
    public const string Messages = "messages";

    private static readonly SortedList<string, Action<ReportContent, Stream>> Kinds = new(StringComparer.Ordinal)
    {
        [CodeQuality] = (content, stream) => CodeQualityReport.Write(content.Result, RepositoryPath.OfGitLab, stream),
        [Html] = (content, stream) =>
            stream.Write(Encoding.UTF8.GetBytes(HtmlReport.Write(content.Result, content.Since, content.Source))),
        ["junit"] = (content, stream) => stream.Write(Encoding.UTF8.GetBytes(JUnitReport.Write(content.Result))),
        ["markdown"] = (content, stream) => stream.Write(Encoding.UTF8.GetBytes(MarkdownReport.Write(content.Result, content.Since))),
        [Messages] = (content, stream) => MessageReport.Write(content.Result, stream),
        ["results"] = (content, stream) => SavedRun.Write(content.Result, stream),
    };

    /// <summary>For the option's description: <c>html=FILE, junit=FILE or …</c>.</summary>
    public static string KindList => string.Join(", ", Kinds.Keys);

    public static bool TryRead(IReadOnlyList<string> texts, out IReadOnlyList<ReportFile> reports, out string error)
    {
        var read = new List<ReportFile>();
        reports = read;
        error = string.Empty;
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == text.Length - 1 || !Kinds.ContainsKey(text[..equals]))
            {
                error = $"--report {text}: expected KIND=FILE with KIND one of {string.Join(", ", Kinds.Keys)}.";
                return false;
            }

            var report = new ReportFile(text[..equals], text[(equals + 1)..]);
            if (report.Path.EndsWith(".feature", StringComparison.OrdinalIgnoreCase))
            {
                error = $"{report}: the report would overwrite a feature; name another file.";
                return false;
            }

            if (read.Find(other => other.Target == report.Target) is { } other)
            {
                error = $"{report}: {other} writes the same file; give each report its own file.";
                return false;
            }

            read.Add(report);
        }

        return true;
    }

    /// <summary>Writes all that can be written.</summary>
    /// <param name="reports">The requested reports.</param>
    /// <param name="content">What they tell.</param>
    /// <param name="error">Receives the reason for each report that cannot be written.</param>
    /// <returns>The reports that were written.</returns>
    public static IReadOnlyList<ReportFile> Write(IReadOnlyList<ReportFile> reports, ReportContent content, TextWriter error)
    {
        var written = new List<ReportFile>();
        foreach (var report in reports)
        {
            if (Write(report, content) is { } reason)
            {
                error.WriteLine($"{report}: cannot be written: {reason}");
            }
            else
            {
                written.Add(report);
            }
        }

        return written;
    }

    /// <summary>Writes a report of a kind.</summary>
    internal static void Write(string kind, ReportContent content, Stream stream) => Kinds[kind](content, stream);

    private static string? Write(ReportFile report, ReportContent content)
    {
        try
        {
            WholeFile.Write(report.Path, stream => Write(report.Kind, content, stream));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception is UnauthorizedAccessException ? "permission denied" : exception.Message;
        }
        catch (Exception exception)
        {
            // A bug in one kind of report; the others are still useful.
            return $"internal error: {exception.GetType().Name}: {exception.Message}";
        }
    }
}
