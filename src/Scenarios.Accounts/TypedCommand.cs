namespace Scenarios.Accounts;

/// <summary>What was typed at a terminal, and its result.</summary>
/// <param name="At">When it was typed.</param>
/// <param name="Text">The text as typed; may have several lines.</param>
/// <param name="Output">Standard output and standard error together, as a screen shows them.</param>
/// <param name="ExitCode">Null if it did not end.</param>
public sealed record TypedCommand(TimeSpan At, string Text, string Output, int? ExitCode);
