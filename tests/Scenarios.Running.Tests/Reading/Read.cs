using Scenarios.Running.Reading;

namespace Scenarios.Running.Tests.Reading;

/// <summary>The errors in a feature's text.</summary>
internal static class Read
{
    /// <summary>Each error as shown to the user.</summary>
    public static string[] Errors(string text, bool allowEmpty = false) =>
        [.. FeatureReading.Read("a.feature", text.ReplaceLineEndings("\n"), "en", allowEmpty).Errors.Select(error => error.ToString())];

    /// <summary>The only error.</summary>
    public static string Error(string text) => Errors(text).ShouldHaveSingleItem();

    /// <summary>The errors in a scenario's lines, which begin at line 3 of the file.</summary>
    public static string[] InScenario(params string[] lines) => Errors("Feature: F\n  Scenario: S\n" + string.Join('\n', lines) + "\n");
}
