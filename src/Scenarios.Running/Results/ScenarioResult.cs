using System.Text.Json.Serialization;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Results;

/// <summary>A scenario, or a row of an outline, as it ran. Immutable.</summary>
public sealed record ScenarioResult
{
    /// <summary>The feature file, as named to the user.</summary>
    public required string Uri { get; init; }

    /// <summary>See <see cref="Parsing.Pickle.Identity"/>; unique within a feature, and the same from run to run.</summary>
    public required string Identity { get; init; }

    /// <summary>The word for <c>Scenario</c> as written.</summary>
    public required string Keyword { get; init; }

    /// <summary>The name; for an outline, with the row's values filled in.</summary>
    public required string Name { get; init; }

    /// <summary>The text below the name; or an empty string.</summary>
    public string Description { get; init; } = "";

    /// <summary>The line of the scenario, or of the outline's row, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>All tags that apply, with <c>@</c>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The columns and values of the outline's row; empty for a plain scenario.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Arguments { get; init; } = [];

    /// <summary>The outline and the Examples that contain the row; null for a plain scenario.</summary>
    public OutlineRow? Outline { get; init; }

    /// <summary>The worst status of its steps and hooks.</summary>
    public required TestStatus Status { get; init; }

    /// <summary>Why it did not pass, if no step or hook says so.</summary>
    public string? Message { get; init; }

    /// <summary>When it started: wall time since the start of the run.</summary>
    public TimeSpan StartedAfter { get; init; }

    /// <summary>Wall time, hooks included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The virtual time that passed in its steps; null if they have no clock. The same in each run with the same seed.</summary>
    public TimeSpan? VirtualDuration { get; init; }

    /// <summary>The steps, backgrounds first.</summary>
    public required IReadOnlyList<StepResult> Steps { get; init; }

    /// <summary>What its reader should know although it passed, apart from the warnings of its steps.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The scenario's hooks, in the order they ran.</summary>
    public IReadOnlyList<HookResult> Hooks { get; init; } = [];

    /// <summary>Earlier attempts that failed, oldest first; empty unless the run retries.</summary>
    public IReadOnlyList<ScenarioResult> EarlierAttempts { get; init; } = [];

    /// <summary>
    /// Whether it did not run to its end because the run ended first: it was not started, or was abandoned. If so, its status is
    /// <see cref="TestStatus.Skipped"/> and <see cref="Message"/> says why.
    /// </summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Whether it failed before it passed: the run passes, and reports it.</summary>
    [JsonIgnore]
    public bool IsFlaky => Status == TestStatus.Passed && EarlierAttempts.Count > 0;

    /// <summary>Whether the run as a whole still passes with this scenario: it passed, or was skipped.</summary>
    [JsonIgnore]
    public bool IsAcceptable => Status is TestStatus.Passed or TestStatus.Skipped;
}
