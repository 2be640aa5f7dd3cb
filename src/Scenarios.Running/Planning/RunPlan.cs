using Scenarios.Running.Parsing;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Planning;

/// <summary>The files of a run, parsed, and the scenarios chosen of them.</summary>
/// <param name="Features">All files, ordered by name.</param>
/// <param name="Scenarios">The chosen scenarios, in the order of the files.</param>
/// <param name="Errors">What is wrong with the files and paths.</param>
public sealed record RunPlan(
    IReadOnlyList<FeatureFile> Features,
    IReadOnlyList<PlannedScenario> Scenarios,
    IReadOnlyList<SourceError> Errors)
{
    /// <summary>How many scenarios paths, tags and name chose, before the shard took its part of them.</summary>
    public int MatchedCount { get; init; }
}
