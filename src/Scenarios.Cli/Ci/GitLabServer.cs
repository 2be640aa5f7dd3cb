using Scenarios.Cli.Reports;
using Scenarios.Report.Annotations;
using Scenarios.Report.Comparison;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Ci;

/// <summary>
/// GitLab reads files that the job keeps as artifacts: one with failures for the merge request, one with links beside the job's log. Both
/// are in the project's folder, where <c>.gitlab-ci.yml</c> names them.
/// </summary>
internal sealed class GitLabServer : CiServer
{
    /// <summary>The file name in GitLab's documentation.</summary>
    public const string CodeQualityFile = "gl-code-quality-report.json";
    public const string LinksFile = "gl-annotations.json";

    public override string? Root => RepositoryPath.GitLabRoot;

    public override string? SourceTemplate => Environment.GetEnvironmentVariable("CI_PROJECT_URL") is { Length: > 0 } project
        ? $"{project}/-/blob/{{commit}}/{{path}}#L{{line}}"
        : null;

    public override IReadOnlyList<string> Tell(
        RunResult result, RunComparison? since, IReadOnlyList<ReportFile> written, TextWriter output, TextWriter error)
    {
        var told = new List<string?>();
        if (!written.Any(report => report.Kind == ReportFiles.CodeQuality))
        {
            told.Add(
                Write(
                    ReportFiles.CodeQuality, CodeQualityFile, error, stream =>
                        CodeQualityReport.Write(result, RepositoryPath.OfGitLab, stream)));
        }

        var source = Environment.GetEnvironmentVariable("CI_COMMIT_SHA") is { Length: > 0 } commit && SourceTemplate is { } template
            ? new SourceLinks(template, commit, RepositoryPath.OfGitLab)
            : SourceLinks.None;
        if (Environment.GetEnvironmentVariable("CI_JOB_URL") is { Length: > 0 } job)
        {
            told.Add(
                Write(
                    "job annotations", LinksFile, error, stream =>
                        GitLabLinks.Write(result, LinksTo(written, job), source.AddressOf, stream)));
        }

        return [.. told.OfType<string>()];
    }

    private string? Write(string what, string name, TextWriter error, Action<Stream> write)
    {
        var path = Path.Combine(RepositoryPath.GitLabRoot ?? "", name);
        return TryWrite(what, path, error, () => WholeFile.Write(path, write));
    }

    private KeyValuePair<string, string>[] LinksTo(IReadOnlyList<ReportFile> written, string job) =>
        [.. written.Where(report => report.Kind is "html" or "markdown").Select(
            report =>
                KeyValuePair.Create(
                    $"{report.Kind}: {report.Path}", $"{job}/artifacts/file/{Escaped(RepositoryPath.OfGitLab(report.Path))}"))];

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
