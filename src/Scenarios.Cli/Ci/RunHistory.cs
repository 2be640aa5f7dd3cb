using Scenarios.Report.Comparison;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Ci;

/// <summary>Implements <c>--history DIR</c> after a run: compares the run with the folder's newest one, and stores it there.</summary>
/// <param name="Since">The changes; null if there is nothing to compare with.</param>
/// <param name="Lines">What to print.</param>
/// <param name="Failure">Why the run could not be stored; null if it was.</param>
internal sealed record RunHistory(RunComparison? Since, IReadOnlyList<string> Lines, string? Failure)
{
    public static readonly RunHistory None = new(null, [], null);

    /// <param name="folder">The folder; null without the option.</param>
    /// <param name="run">What ran.</param>
    public static RunHistory Of(string? folder, RunResult run)
    {
        if (folder is null)
        {
            return None;
        }

        if (run.IsStopped || run.IsDryRun)
        {
            return new RunHistory(
                null, [$"history: {folder} does not store a run that {(run.IsDryRun ? "executed no steps" : "was stopped")}"], null);
        }

        try
        {
            var digest = RunDigest.Of(run, CommitName.Find());
            var history = HistoryFolder.Read(folder);
            var since = history.Compare(digest, CommitName.IsExact(digest.Name));
            history.Keep(digest);
            return new RunHistory(
                since, [.. history.Problems.Select(problem => $"history: {problem}"), .. LinesOf(since, folder, digest)], null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RunHistory(null, [], $"--history {folder}: cannot be read or written: {exception.Message}");
        }
    }

    private static IEnumerable<string> LinesOf(RunComparison? since, string folder, RunDigest digest)
    {
        var kept = $"history: {Path.Combine(folder, digest.Name)}.json";
        return since is null
            ? [$"{kept}; there is no earlier run to compare with"]
            : [kept, $"{since.Title}:", .. ComparisonText.Lines(since).Select(line => $"  {line}")];
    }
}
