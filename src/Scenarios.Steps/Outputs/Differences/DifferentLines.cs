namespace Scenarios.Steps.Outputs.Differences;

/// <summary>A range of lines that differ: those of the expected text and those of the received text. Either may be empty.</summary>
/// <param name="Start">The number of expected lines before them.</param>
/// <param name="Expected">The lines expected.</param>
/// <param name="Received">The lines received.</param>
internal sealed record DifferentLines(int Start, IReadOnlyList<string> Expected, IReadOnlyList<string> Received);
