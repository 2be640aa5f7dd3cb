
namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>An instant of a scenario.</summary>
/// <param name="At">Virtual time since the simulation's start.</param>
/// <param name="Writes">How many writes there were by then.</param>
internal sealed record Mark(TimeSpan At, int Writes);
