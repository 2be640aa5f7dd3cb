using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Report.Annotations;

/// <summary>
/// Failures as GitHub's workflow commands, which show them at their lines
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). GitHub keeps ten errors and ten warnings of a step,
/// so no
/// more are written.
/// </summary>
public static class GitHubAnnotations
{
    private const int MostOfAKind = 10;

    /// <summary>GitHub truncates longer ones.</summary>
    private const int LongestMessage = 4096;

    /// <summary>The commands, one per line.</summary>
    /// <param name="run">What ran.</param>
    /// <param name="pathOf">Converts a file name of the run to a path from the root of the repository.</param>
    public static IReadOnlyList<string> Of(RunResult run, Func<string, string> pathOf)
    {
        ArgumentNullException.ThrowIfNull(run);
        return [.. Annotation.Of(run).GroupBy(annotation => annotation.IsWarning).SelectMany(group => group.Take(MostOfAKind)).Select(
            annotation => Command(annotation, pathOf))];
    }

    private static string Command(Annotation annotation, Func<string, string> pathOf)
    {
        var message = annotation.Message.Length > LongestMessage ? annotation.Message[..LongestMessage] + "…" : annotation.Message;
        var file = annotation.File.Length == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"file={Property(pathOf(annotation.File))},line={annotation.Line},");
        var place = $"{file}title={Property(annotation.Title)}";
        return $"::{(annotation.IsWarning ? "warning" : "error")} {place}::{Data(message)}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace(
            "\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
