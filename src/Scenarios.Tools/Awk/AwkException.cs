namespace Scenarios.Tools.Awk;

/// <summary>What the subset does not have, by its text in the program.</summary>
internal sealed class AwkException(string construct) : Exception($"not simulated: {construct}");
