using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>The slowest scenarios by wall time, for <c>--slowest</c>.</summary>
internal static class SlowestScenarios
{
    /// <param name="count">How many; none for zero.</param>
    public static IEnumerable<string> Lines(RunResult result, int count) => result.AllScenarios
        .OrderByDescending(static scenario => scenario.Duration)
        .Take(count)
        .Select(static scenario => string.Create(
            CultureInfo.InvariantCulture,
            $"slow: {scenario.Duration.TotalMilliseconds,6:F0} ms  {scenario.Uri}:{scenario.Line}  {scenario.Name}"));
}
