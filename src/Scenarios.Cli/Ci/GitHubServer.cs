using Scenarios.Cli.Reports;
using Scenarios.Report.Annotations;
using Scenarios.Report.Comparison;
using Scenarios.Report.Markdown;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Ci;

/// <summary>GitHub Actions: writes annotations as commands in the log, and a page of Markdown to the job summary.</summary>
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
    /// GitHub's runner takes a line that begins with <c>::</c>, after optional blanks, for a command. Output of scenarios must not be one,
    /// so
    /// it is put between two lines that suspend commands. The word in them is one that nobody could have printed before.
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

        // Other steps of the job, and other calls in this step, write to the same file.
        return TryWrite(
            "step summary", path, error, () =>
                StepSummary.Add(path, MarkdownReport.Write(result, since))) is { } told
            ? [told]
            : [];
    }
}
