using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>Says how often a flaky scenario failed.</summary>
internal static class FlakyText
{
    public static string Of(ScenarioResult scenario) =>
        string.Create(CultureInfo.InvariantCulture, $"flaky: passed in attempt {scenario.EarlierAttempts.Count + 1}");
}
