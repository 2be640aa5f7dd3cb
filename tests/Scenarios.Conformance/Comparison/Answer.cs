namespace Scenarios.Conformance.Comparison;

/// <summary>What our terminal answered to a command.</summary>
internal sealed record Answer(string Output, string Error, int Exit);
