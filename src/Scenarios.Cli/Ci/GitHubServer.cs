using Scenarios.Cli.Reports;
using Scenarios.Report.Annotations;
using Scenarios.Report.Comparison;
using Scenarios.Report.Markdown;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Ci;

/// <summary>GitHub Actions: annotations by commands in the log, and a page of Markdown in the job's summary.</summary>
internal sealed class GitHubServer : CiServer
{
    private const string SummaryVariable = "GITHUB_STEP_SUMMARY";

    public override string? Root => Environment.GetEnvironmentVariable("GITHUB_WORKSPACE");

    public override string? SourceTemplate =>
        Environment.GetEnvironmentVariable("GITHUB_SERVER_URL") is { Length: > 0 } server
            && Environment.GetEnvironmentVariable("GITHUB_REPOSITORY") is { Length: > 0 } repository
            ? $"{server}/{repository}/blob/{{commit}}/{{path}}#L{{line}}"
            : null;

    /// <summary>
    /// A line that begins with <c>::</c>, blanks before it or not, is a command to GitHub's runner: what a scenario printed must be none.
    /// Between these two lines the runner looks for no others; the word is one that nobody could have printed before.
    /// </summary>
    public override string Guard(string text)
    {
        if (
            !text.Split('\n').Any(
                line => line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##[", StringComparison.Ordinal)))
        {
            return text;
        }

        var word = $"scenarios-{Guid.NewGuid():N}";
        return $"::stop-commands::{word}\n{text}::{word}::\n";
    }

    public override IReadOnlyList<string> Tell(
        RunResult result, RunComparison? since, IReadOnlyList<ReportFile> written, TextWriter output, TextWriter error)
    {
        foreach (var command in GitHubAnnotations.Of(result, file => RepositoryPath.From(Root, file)))
        {
            output.WriteLine(command);
        }

        if (Environment.GetEnvironmentVariable(SummaryVariable) is not { Length: > 0 } path)
        {
            return [];
        }

        // Other steps of the job, and other calls of this one, write there, too.
        return TryWrite(
            "step summary", path, error, () =>
                StepSummary.Add(path, MarkdownReport.Write(result, since))) is { } told
            ? [told]
            : [];
    }
}
