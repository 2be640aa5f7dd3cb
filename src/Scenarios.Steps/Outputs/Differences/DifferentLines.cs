namespace Scenarios.Steps.Outputs.Differences;

/// <summary>Lines of the expected text, and those that stand in their place in the received one; either may be none.</summary>
/// <param name="Start">The number of expected lines before them.</param>
/// <param name="Expected">The lines expected.</param>
/// <param name="Received">The lines received.</param>
internal sealed record DifferentLines(int Start, IReadOnlyList<string> Expected, IReadOnlyList<string> Received);
