using Scenarios.Running.Messages;
using Scenarios.Running.Results;
using Scenarios.Report.Html;
using Scenarios.Report.JUnit;

namespace Scenarios.Cli.Run;

/// <summary>Writes the reports that were asked for.</summary>
internal static class ReportFiles
{
    private static readonly SortedDictionary<string, Func<RunResult, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["html"] = HtmlReport.Write,
        ["junit"] = JUnitReport.Write,
    };

    /// <summary>Cucumber Messages, which the host writes itself: they say more than results do.</summary>
    public const string Messages = "messages";

    public static bool TryRead(IReadOnlyList<string> texts, out IReadOnlyList<ReportFile> reports, out string error)
    {
        var read = new List<ReportFile>();
        reports = read;
        error = string.Empty;
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == text.Length - 1 || !(text[..equals] == Messages || Kinds.ContainsKey(text[..equals])))
            {
                error = $"--report {text}: expected KIND=FILE with KIND one of {string.Join(", ", Kinds.Keys.Append(Messages))}.";
                return false;
            }

            read.Add(new ReportFile(text[..equals], text[(equals + 1)..]));
        }

        return true;
    }

    /// <summary>False when a file could not be written; the reason is on the error output.</summary>
    public static bool TryWrite(IReadOnlyList<ReportFile> reports, RunResult result, TextWriter error)
    {
        foreach (var report in reports)
        {
            try
            {
                var folder = Path.GetDirectoryName(Path.GetFullPath(report.Path))!;
                Directory.CreateDirectory(folder);
                if (report.Kind == Messages)
                {
                    using var stream = File.Create(report.Path);
                    MessageReport.Write(result, stream);
                    continue;
                }

                File.WriteAllText(report.Path, Kinds[report.Kind](result));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                error.WriteLine($"--report {report.Kind}={report.Path}: cannot be written: {exception.Message}");
                return false;
            }
        }

        return true;
    }
}
