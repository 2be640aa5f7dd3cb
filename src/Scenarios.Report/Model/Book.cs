using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>A run arranged for reading: chapters in the order of their folders, and all problems in one place.</summary>
/// <param name="Tally">All scenarios of the run.</param>
/// <param name="Problems">In the order of the book; empty after a run that passed.</param>
/// <param name="Flaky">The scenarios that failed before they passed, in the order of the book.</param>
/// <param name="Chapters">Sorted by folder.</param>
/// <param name="Seed">The run's seed: with it, the same run yields the same book.</param>
/// <param name="IsStopped">Whether the run was stopped before its end.</param>
/// <param name="Folder">Removes the folder of this machine from texts.</param>
/// <param name="Source">Where feature files can be read.</param>
/// <param name="Replay">Returns the command that runs a scenario again.</param>
internal sealed record Book(
    Tally Tally,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ScenarioEntry> Flaky,
    IReadOnlyList<Chapter> Chapters,
    ulong Seed,
    bool IsStopped,
    FolderText Folder,
    SourceLinks Source,
    Func<ScenarioResult, string> Replay);
