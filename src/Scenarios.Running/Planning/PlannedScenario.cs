using Scenarios.Running.Parsing;

namespace Scenarios.Running.Planning;

/// <summary>A scenario that is selected to run.</summary>
/// <param name="Feature">Its file.</param>
/// <param name="Pickle">What runs.</param>
/// <param name="Index">Its position among the selected scenarios in the order of the files, from 0.</param>
public sealed record PlannedScenario(FeatureFile Feature, Pickle Pickle, int Index);
