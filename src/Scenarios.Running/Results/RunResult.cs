using System.Text.Json.Serialization;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Results;

/// <summary>The result of a whole run. The same run yields the same result, except for durations, at any number of workers.</summary>
public sealed record RunResult
{
    /// <summary>The seed of a run that specifies none.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>The features that contain a selected scenario, ordered by file.</summary>
    public required IReadOnlyList<FeatureResult> Features { get; init; }

    /// <summary>Errors in the input; the rest ran.</summary>
    public IReadOnlyList<SourceError> Errors { get; init; } = [];

    /// <summary>Oddities in the input that are not errors: the run passes with them.</summary>
    public IReadOnlyList<SourceError> Notes { get; init; } = [];

    /// <summary>Hooks around the whole run.</summary>
    public IReadOnlyList<HookResult> Hooks { get; init; } = [];

    /// <summary>The run's seed.</summary>
    public ulong Seed { get; init; }

    /// <summary>When the run began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Wall time, parsing included.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>
    /// Whether the run was stopped from outside before its end (Ctrl-C, SIGTERM). Scenarios that did not run to their end are left out.
    /// </summary>
    public bool IsStopped { get; init; }

    /// <summary>Whether steps were only matched, not run.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>
    /// The folder that file names are relative to; empty if unknown. Reports remove it from messages, because it means nothing on another
    /// machine.
    /// </summary>
    public string BaseDirectory { get; init; } = "";

    /// <summary>The step assemblies of the call, as named by the user: needed to run a scenario again.</summary>
    public IReadOnlyList<string> StepFiles { get; init; } = [];

    /// <summary>Optional step classes that the run requested by name, as its replay lines do.</summary>
    public IReadOnlyList<string> Bindings { get; init; } = [];

    /// <summary>Which part of the scenarios was run (<c>--shard</c>); null for all.</summary>
    public RunPart? Part { get; init; }

    /// <summary>How many scenarios match paths, tags and name, before sharding.</summary>
    public int MatchedCount { get; init; }

    /// <summary>What the messages of the run contain beyond this result.</summary>
    internal RunRecord? Record { get; init; }

    /// <summary>All scenarios, feature by feature.</summary>
    [JsonIgnore]
    public IEnumerable<ScenarioResult> AllScenarios => Features.SelectMany(feature => feature.AllScenarios);

    /// <summary>130 if the run was stopped; 2 if the input was wrong; 1 if a scenario or hook did not pass; otherwise 0.</summary>
    [JsonIgnore]
    public int ExitCode => this switch
    {
        { IsStopped: true } => 130,
        { Errors.Count: > 0 } => 2,
        _ when Hooks.Concat(Features.SelectMany(feature => feature.Hooks)).Any(hook => hook.Status == TestStatus.Failed) => 1,
        _ => AllScenarios.All(scenario => scenario.IsAcceptable) ? 0 : 1,
    };
}
