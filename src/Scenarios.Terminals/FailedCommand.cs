namespace Scenarios.Terminals;

/// <summary>A failed command among those that were typed together.</summary>
/// <param name="Text">As typed.</param>
/// <param name="ExitCode">Its exit code.</param>
public sealed record FailedCommand(string Text, int ExitCode);
