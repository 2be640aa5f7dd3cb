namespace Scenarios.Kubectl.Program;

/// <summary>One flag of a command.</summary>
/// <param name="Name">Without dashes.</param>
/// <param name="Shorthand">Its letter, if it has one.</param>
/// <param name="TakesValue">Whether the next word is its value.</param>
public sealed record FlagOutline(string Name, char? Shorthand, bool TakesValue);
