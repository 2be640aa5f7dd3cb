using Scenarios.Terminals;

namespace Scenarios.Steps.Terminals;

/// <summary>One of several commands failed and later ones succeeded: neither their output nor their exit code tells.</summary>
internal static class HiddenFailure
{
    /// <summary>Programs whose exit code 1 is an answer: they found nothing, or a difference.</summary>
    private static readonly string[] Answering = ["grep", "egrep", "fgrep", "diff", "cmp", "test", "[", "expr", "kubectl diff"];

    public static bool IsIn(CommandResult result) =>
        result is { ExitCode: 0, FirstFailed: { } failed } && !(failed.ExitCode == 1 && IsAnswer(failed.Text));

    private static bool IsAnswer(string command)
    {
        var last = command[(command.LastIndexOf('|') + 1)..].TrimStart();
        return Array.Exists(Answering, program => last.StartsWith($"{program} ", StringComparison.Ordinal));
    }
}
