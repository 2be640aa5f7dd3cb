namespace Scenarios.Steps.Hosting;

/// <summary>All scenarios of a feature file, whether they run or not. Each row of an outline counts as one.</summary>
/// <param name="Count">Their number; 0 if the host does not know it.</param>
/// <param name="Titles">Their titles in the order of the file. Computed on demand, because it is rarely needed.</param>
public sealed record FeatureScenarios(int Count, Func<IReadOnlyList<ScenarioTitle>> Titles)
{
    /// <summary>For a host that does not know the scenarios.</summary>
    public static FeatureScenarios Unknown { get; } = new(0, () => []);
}
