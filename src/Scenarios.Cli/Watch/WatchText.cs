using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Watch;

/// <summary>The line after each run: the state of all features, and how long it took since the file was saved.</summary>
internal static class WatchText
{
    /// <summary>Longer durations are not believed: another machine's clock, or a file with an old time.</summary>
    private static readonly TimeSpan Believable = TimeSpan.FromMinutes(1);

    public static string Of(RunResult all, TimeSpan? sinceSaved)
    {
        var took = sinceSaved is { } time && time >= TimeSpan.Zero && time < Believable
            ? string.Create(CultureInfo.InvariantCulture, $" ({time.TotalMilliseconds:F0} ms after the save)")
            : "";
        var errors = all.Errors.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", errors in the files: {all.Errors.Count}");
        return $"all: {CountText.Of([.. all.AllScenarios], all.IsDryRun)}{errors}{took}";
    }
}
