namespace Scenarios.Running.Results;

/// <summary>Which part of a run this was.</summary>
/// <param name="Index">The number of the part, from 1.</param>
/// <param name="Count">The number of parts.</param>
public sealed record RunPart(int Index, int Count);
