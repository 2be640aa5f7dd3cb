using Scenarios.Running.Planning;
using Scenarios.Running.Selection;
using Scenarios.Running.Tests.Execution;

namespace Scenarios.Running.Tests.Planning;

/// <summary>Scenarios as a run has planned them.</summary>
internal static class Plans
{
    /// <summary>This many scenarios of each feature. The features are called <c>a.feature</c>, <c>b.feature</c> …</summary>
    public static IReadOnlyList<PlannedScenario> Of(params int[] scenarios) => Of([.. scenarios.Select(static (count, index) =>
    {
        var texts = Enumerable.Range(0, count).Select(static number => $"  Scenario: S{number}\n    Given 1 apple\n");
        return ($"{(char)('a' + index)}.feature", $"Feature: {index}\n{string.Concat(texts)}");
    })]);

    public static IReadOnlyList<PlannedScenario> Of(params (string Name, string Text)[] files)
    {
        using var folder = new FeatureFolder(files);
        return new ScenarioSelection(new RunOptions()).Choose(new FeatureLoader(folder.FullPath, "en").Load(["."]));
    }

    /// <summary>The feature and the scenario's number in it, such as <c>a0</c>.</summary>
    public static string Name(PlannedScenario scenario) => $"{scenario.Feature.Uri[0]}{scenario.Pickle.Name[1..]}";
}
