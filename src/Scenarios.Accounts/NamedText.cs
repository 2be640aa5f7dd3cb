namespace Scenarios.Accounts;

/// <summary>A text that a step names.</summary>
/// <param name="Kind">What it is to the step.</param>
/// <param name="Name">Its name, as in the step.</param>
/// <param name="Text">All of it.</param>
public sealed record NamedText(NamedTextKind Kind, string Name, string Text);
