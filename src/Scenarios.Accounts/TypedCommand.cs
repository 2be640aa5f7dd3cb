namespace Scenarios.Accounts;

/// <summary>What was typed at a terminal, and what came of it.</summary>
/// <param name="At">When it had been typed.</param>
/// <param name="Text">As typed; may be several lines.</param>
/// <param name="Output">Both outputs as a screen shows them.</param>
/// <param name="ExitCode">Null where it did not end.</param>
public sealed record TypedCommand(TimeSpan At, string Text, string Output, int? ExitCode);
