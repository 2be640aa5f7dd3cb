namespace Scenarios.Running.Results;

/// <summary>Which part of a run this was.</summary>
/// <param name="Index">Which, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record RunPart(int Index, int Count);
