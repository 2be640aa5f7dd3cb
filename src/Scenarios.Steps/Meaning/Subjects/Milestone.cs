namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>An object reached a state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Virtual time since the simulation's start.</param>
/// <param name="Writes">The number of writes before it.</param>
internal sealed record Milestone(string Name, TimeSpan At, int Writes);
