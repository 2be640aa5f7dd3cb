namespace Scenarios.Terminals;

/// <summary>What came of the commands that were typed last.</summary>
/// <param name="Command">As typed.</param>
/// <param name="Output">Standard output, whole.</param>
/// <param name="Error">Standard error, whole.</param>
/// <param name="ExitCode">Of the last command.</param>
public sealed record CommandResult(string Command, string Output, string Error, int ExitCode)
{
    /// <summary>
    /// The first of the commands that failed, whatever came after it; null where none did, or one of them looks at <c>$?</c>.
    /// </summary>
    public FailedCommand? FirstFailed { get; init; }
}
