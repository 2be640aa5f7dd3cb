using System.ComponentModel;
using System.Diagnostics;

namespace Scenarios.Cli.Ci;

/// <summary>The commit under test, from the CI server or from git.</summary>
internal static class CommitName
{
    private const int Shown = 12;

    /// <summary>The name of a run without a repository.</summary>
    private const string Nameless = "no-commit";
    private const string Changed = "-changed";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>All digits of the commit; null if there is none.</summary>
    public static string? Whole() => OfServer() ?? Git("rev-parse", "HEAD")?.Trim();

    /// <summary>The folder of the current repository; null outside of one.</summary>
    public static string? Repository() => Git("rev-parse", "--show-toplevel")?.TrimEnd('\n');

    /// <summary>Twelve digits of the commit, followed by <c>-changed</c> if tracked files differ from it.</summary>
    public static string Find()
    {
        if (OfServer() is { } commit)
        {
            return commit[..Shown];
        }

        var head = Git("rev-parse", "HEAD")?.Trim();
        if (head is not { Length: >= Shown })
        {
            return Nameless;
        }

        var changes = Git("status", "--porcelain", "--untracked-files=no");
        return head[..Shown] + (string.IsNullOrWhiteSpace(changes) ? "" : Changed);
    }

    /// <summary>Whether a name identifies one state of the tracked files.</summary>
    public static bool IsExact(string name) => name != Nameless && !name.EndsWith(Changed, StringComparison.Ordinal);

    private static string? OfServer() => new[] { "GITHUB_SHA", "CI_COMMIT_SHA" }.Select(Environment.GetEnvironmentVariable)
        .FirstOrDefault(commit => commit is { Length: >= Shown } && commit.All(char.IsAsciiHexDigit));

    private static string? Git(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments)
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            return git.WaitForExit(Longest) && git.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
