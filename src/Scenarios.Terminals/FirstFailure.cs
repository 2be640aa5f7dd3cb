namespace Scenarios.Terminals;

/// <summary>What failed first of one run of commands. Each run has its own.</summary>
internal sealed class FirstFailure
{
    public FailedCommand? Command { get; private set; }

    public void Note(string text, int exitCode) => Command ??= new FailedCommand(text, exitCode);

    /// <summary>A part of a pipeline: of grep and the like, and of a difference, an exit code other than 0 is an answer.</summary>
    public void NotePart(IReadOnlyList<string> words, int exitCode)
    {
        if (words is ["kubectl", ..] and not [_, "diff", ..])
        {
            Note(string.Join(' ', words), exitCode);
        }
    }

    /// <summary>What failed, but for those who ask for the exit code: they look at it themselves.</summary>
    public FailedCommand? Of(string commands) => commands.Contains("$?", StringComparison.Ordinal)
        || commands.Contains("PIPESTATUS", StringComparison.Ordinal) ? null : Command;
}
