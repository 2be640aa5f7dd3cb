using Scenarios.Running.Results;

namespace Scenarios.Report.Comparison;

/// <summary>The part of a run that is stored for comparison with later ones.</summary>
public sealed record RunDigest
{
    /// <summary>Its name, such as a commit.</summary>
    public required string Name { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Its seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Its scenarios in the order of the files, without those that did not run to their end.</summary>
    public required IReadOnlyList<ScenarioDigest> Scenarios { get; init; }

    /// <summary>Digests a run.</summary>
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
