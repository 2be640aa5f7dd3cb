
namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>An instant of a scenario.</summary>
/// <param name="At">Virtual time since the simulation's start.</param>
/// <param name="Writes">The number of writes up to then.</param>
internal sealed record Mark(TimeSpan At, int Writes);
