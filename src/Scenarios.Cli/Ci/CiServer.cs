using Scenarios.Cli.Reports;
using Scenarios.Report.Comparison;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Ci;

/// <summary>The CI server that the command runs on, and what it shows beside the log. This one is none.</summary>
internal class CiServer
{
    /// <summary>What <c>--ci</c> takes; <see cref="Auto"/> is the default.</summary>
    public const string Auto = "auto";
    public const string GitHub = "github";
    public const string GitLab = "gitlab";
    public const string None = "none";

    /// <summary>The server of a name; for <see cref="Auto"/> the one whose variables are set.</summary>
    public static CiServer Of(string name) => name switch
    {
        GitHub => new GitHubServer(),
        GitLab => new GitLabServer(),
        Auto when IsSet("GITHUB_ACTIONS") => new GitHubServer(),
        Auto when IsSet("GITLAB_CI") => new GitLabServer(),
        _ => new CiServer(),
    };

    /// <summary>The folder that the server checked the repository out to; null where nobody says.</summary>
    public virtual string? Root => null;

    /// <summary>
    /// The address at which the server shows a file, as <see cref="Scenarios.Report.Model.SourceLinks"/> takes it; null where it shows
    /// none.
    /// </summary>
    public virtual string? SourceTemplate => null;

    /// <summary>Text for the log that may hold anything: such that the server takes nothing in it for a command.</summary>
    public virtual string Guard(string text) => text;

    /// <summary>Tells the server how the run ended. What cannot be told is said on <paramref name="error"/>, and changes nothing.</summary>
    /// <returns>What was written where, one a line.</returns>
    public virtual IReadOnlyList<string> Tell(
        RunResult result, RunComparison? since, IReadOnlyList<ReportFile> written, TextWriter output, TextWriter error) => [];

    /// <summary>Writes what the server reads; null, and a word on <paramref name="error"/>, if that cannot be.</summary>
    protected static string? TryWrite(string what, string path, TextWriter error, Action write)
    {
        try
        {
            write();
            return $"report: {what} {path}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var reason = exception is UnauthorizedAccessException ? "permission denied" : exception.Message;
            error.WriteLine($"{what} {path}: cannot be written: {reason}");
            return null;
        }
    }

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is "true" or "1";
}
