using Scenarios.Cli.Reports;
using Scenarios.Report.Comparison;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Ci;

/// <summary>The CI server that runs the command, with what it can show beside the log. This base class stands for no server.</summary>
internal class CiServer
{
    /// <summary>The values of <c>--ci</c>; <see cref="Auto"/> is the default.</summary>
    public const string Auto = "auto";
    public const string GitHub = "github";
    public const string GitLab = "gitlab";
    public const string None = "none";

    /// <summary>The server with a name; for <see cref="Auto"/> the one whose environment variables are set.</summary>
    public static CiServer Of(string name) => name switch
    {
        GitHub => new GitHubServer(),
        GitLab => new GitLabServer(),
        Auto when IsSet("GITHUB_ACTIONS") => new GitHubServer(),
        Auto when IsSet("GITLAB_CI") => new GitLabServer(),
        _ => new CiServer(),
    };

    /// <summary>The folder of the repository's checkout; null if unknown.</summary>
    public virtual string? Root => null;

    /// <summary>
    /// The template of addresses at which the server shows files, for <see cref="Scenarios.Report.Model.SourceLinks"/>; null if it shows
    /// none.
    /// </summary>
    public virtual string? SourceTemplate => null;

    /// <summary>Escapes arbitrary text for the log, so that the server takes nothing in it for a command.</summary>
    public virtual string Guard(string text) => text;

    /// <summary>
    /// Tells the server how the run ended. Failures to do so are reported on <paramref name="error"/> and change nothing.
    /// </summary>
    /// <returns>One line for each file that was written.</returns>
    public virtual IReadOnlyList<string> Tell(
        RunResult result, RunComparison? since, IReadOnlyList<ReportFile> written, TextWriter output, TextWriter error) => [];

    /// <summary>Writes a file for the server. Returns null, and reports on <paramref name="error"/>, if that fails.</summary>
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
