using Scenarios.Running.Results;

namespace Scenarios.Report.Comparison;

/// <summary>What is kept of a run to compare it with a later one.</summary>
public sealed record RunDigest
{
    /// <summary>What it is known by, such as a commit.</summary>
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Its seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Its scenarios, but for those that did not run to their end, in the order of the files.</summary>
    public required IReadOnlyList<ScenarioDigest> Scenarios { get; init; }

    /// <summary>What is kept of a run.</summary>
    public static RunDigest Of(RunResult run, string name)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RunDigest
        {
            Name = name,
            StartedAt = run.StartedAt,
            Seed = run.Seed,
            Scenarios = [.. run.AllScenarios.Where(scenario => !scenario.IsLeftOut).Select(ScenarioDigest.Of)],
        };
    }
}
