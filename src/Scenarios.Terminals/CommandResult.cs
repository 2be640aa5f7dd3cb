namespace Scenarios.Terminals;

/// <summary>The result of the last typed commands.</summary>
/// <param name="Command">As typed.</param>
/// <param name="Output">Standard output, whole.</param>
/// <param name="Error">Standard error, whole.</param>
/// <param name="ExitCode">Of the last command.</param>
public sealed record CommandResult(string Command, string Output, string Error, int ExitCode)
{
    /// <summary>
    /// The first command that failed, whatever came after it; null if none did, or if a command reads <c>$?</c>.
    /// </summary>
    public FailedCommand? FirstFailed { get; init; }
}
