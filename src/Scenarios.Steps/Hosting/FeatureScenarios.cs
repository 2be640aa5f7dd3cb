namespace Scenarios.Steps.Hosting;

/// <summary>All scenarios of a feature file, whether they run or not; rows of outlines count one by one.</summary>
/// <param name="Count">How many there are; 0 where the host does not know.</param>
/// <param name="Titles">What they are called, in the order of the file. Asked for rarely, so that nobody pays for it who does not
/// ask.</param>
public sealed record FeatureScenarios(int Count, Func<IReadOnlyList<ScenarioTitle>> Titles)
{
    /// <summary>Of a host that does not tell.</summary>
    public static FeatureScenarios Unknown { get; } = new(0, () => []);
}
