namespace Scenarios.Terminals;

/// <summary>Records the first failure of one run of commands.</summary>
internal sealed class FirstFailure
{
    public FailedCommand? Command { get; private set; }

    public void Note(string text, int exitCode) => Command ??= new FailedCommand(text, exitCode);

    /// <summary>
    /// Records a part of a pipeline. For grep and similar programs, and for differences, an exit code other than 0 is an answer.
    /// </summary>
    public void NotePart(IReadOnlyList<string> words, int exitCode)
    {
        if (words is ["kubectl", ..] and not [_, "diff", ..])
        {
            Note(string.Join(' ', words), exitCode);
        }
    }

    /// <summary>The failure, unless the commands check the exit code themselves.</summary>
    public FailedCommand? Of(string commands) => commands.Contains("$?", StringComparison.Ordinal)
        || commands.Contains("PIPESTATUS", StringComparison.Ordinal) ? null : Command;
}
