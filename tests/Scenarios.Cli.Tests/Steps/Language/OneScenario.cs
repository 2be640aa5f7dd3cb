using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>A feature of one scenario, written as its steps with <c>|</c> between them, and what the command prints of it.</summary>
internal static class OneScenario
{
    /// <summary>Requires that the scenario passes, or that it fails.</summary>
    public static void Judge(string steps, bool isTrue) =>
        Print(steps).ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");

    public static string Print(string steps) => Run("Feature: F\n  Scenario: S\n    ", steps);

    /// <param name="word">What stands for <c>{0}</c>.</param>
    public static string PrintJapanese(string steps, string word = "") =>
        Run("# language: ja\n機能: F\n  シナリオ: S\n    ", steps.Replace("{0}", word, StringComparison.Ordinal));

    private static string Run(string head, string steps)
    {
        using var features = new TemporaryFeatures().With("a.feature", $"{head}{steps.Replace("|", "\n    ", StringComparison.Ordinal)}\n");
        return features.Print();
    }
}
