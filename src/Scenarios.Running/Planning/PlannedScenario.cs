using Scenarios.Running.Parsing;

namespace Scenarios.Running.Planning;

/// <summary>A scenario chosen to run.</summary>
/// <param name="Feature">Its file.</param>
/// <param name="Pickle">What runs.</param>
/// <param name="Index">Its place among the chosen ones in the order of the files, from 0.</param>
public sealed record PlannedScenario(FeatureFile Feature, Pickle Pickle, int Index);
