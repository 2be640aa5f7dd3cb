using Scenarios.Running.Parsing;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Planning;

/// <summary>The parsed files of a run and the scenarios chosen from them.</summary>
/// <param name="Features">All files, ordered by name.</param>
/// <param name="Scenarios">The chosen scenarios, in the order of the files.</param>
/// <param name="Errors">Errors in the files and paths.</param>
public sealed record RunPlan(
    IReadOnlyList<FeatureFile> Features,
    IReadOnlyList<PlannedScenario> Scenarios,
    IReadOnlyList<SourceError> Errors)
{
    /// <summary>How many scenarios match paths, tags and name, before sharding.</summary>
    public int MatchedCount { get; init; }
}
