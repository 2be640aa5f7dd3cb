using System.Text;
using Scenarios.Report.Html;
using Scenarios.Report.JUnit;
using Scenarios.Running.Messages;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>
/// Reads which reports are asked for, and writes them: each by itself, so that one that cannot be written costs no other.
/// </summary>
internal static class ReportFiles
{
    private static readonly SortedList<string, Action<RunResult, Stream>> Kinds = new(StringComparer.Ordinal)
    {
        ["html"] = (result, stream) => stream.Write(Encoding.UTF8.GetBytes(HtmlReport.Write(result))),
        ["junit"] = (result, stream) => stream.Write(Encoding.UTF8.GetBytes(JUnitReport.Write(result))),
        ["messages"] = MessageReport.Write,
    };

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
                error = $"{report}: a report would take the place of a feature; name another file.";
                return false;
            }

            if (read.Find(other => other.Target == report.Target) is { } other)
            {
                error = $"{report}: {other} writes the same file; give each report a file of its own.";
                return false;
            }

            read.Add(report);
        }

        return true;
    }

    /// <summary>Writes all that can be written.</summary>
    /// <param name="reports">The reports that were asked for.</param>
    /// <param name="result">What they tell.</param>
    /// <param name="error">Is told of each that cannot be written, and why.</param>
    /// <returns>Those that were written.</returns>
    public static IReadOnlyList<ReportFile> Write(IReadOnlyList<ReportFile> reports, RunResult result, TextWriter error)
    {
        var written = new List<ReportFile>();
        foreach (var report in reports)
        {
            if (Write(report, result) is { } reason)
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

    private static string? Write(ReportFile report, RunResult result)
    {
        try
        {
            WholeFile.Write(report.Path, stream => Kinds[report.Kind](result, stream));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
        catch (Exception exception)
        {
            // A fault of ours in one kind of report; the others are still worth having.
            return $"internal error: {exception.GetType().Name}: {exception.Message}";
        }
    }
}
