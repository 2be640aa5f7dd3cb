namespace Scenarios.Shell.Execution.State;

/// <summary>
/// The effect of a command that ends more than itself: loops, a function, the shell. Commands in between do nothing more.
/// </summary>
internal sealed record Jump(JumpKind Kind, int Count = 1);
