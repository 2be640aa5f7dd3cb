using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Report.Comparison;

/// <summary>The part of a scenario that is stored for comparison with later runs.</summary>
public sealed record ScenarioDigest
{
    /// <summary>The feature file.</summary>
    public required string Uri { get; init; }

    /// <summary>See <see cref="ScenarioResult.Identity"/>: identifies the scenario together with the file.</summary>
    public required string Identity { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The line at the time of the run.</summary>
    public required int Line { get; init; }

    /// <summary>How it ended.</summary>
    public required TestStatus Status { get; init; }

    /// <summary>Whether it passed only on a retry.</summary>
    public bool IsFlaky { get; init; }

    /// <summary>The virtual time that passed; null without a clock.</summary>
    public TimeSpan? VirtualDuration { get; init; }

    /// <summary>A hash of sentences, commands and output.</summary>
    public required string Output { get; init; }

    /// <summary>Whether the run passes with this scenario.</summary>
    public bool IsAcceptable => Status is TestStatus.Passed or TestStatus.Skipped;

    /// <summary>Digests a scenario that has run.</summary>
    public static ScenarioDigest Of(ScenarioResult scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new ScenarioDigest
        {
            Uri = scenario.Uri,
            Identity = scenario.Identity,
            Name = scenario.Name,
            Line = scenario.Line,
            Status = scenario.Status,
            IsFlaky = scenario.IsFlaky,
            VirtualDuration = scenario.VirtualDuration,
            Output = TextHash.Of(Transcript.Of(scenario)),
        };
    }
}
