namespace Scenarios.Accounts;

/// <summary>A text that a step refers to by name.</summary>
/// <param name="Kind">Its role in the step.</param>
/// <param name="Name">Its name as written in the step.</param>
/// <param name="Text">The whole text.</param>
public sealed record NamedText(NamedTextKind Kind, string Name, string Text);
