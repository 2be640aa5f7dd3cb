using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Report.Comparison;

/// <summary>What is kept of a scenario to compare it with a later run.</summary>
public sealed record ScenarioDigest
{
    /// <summary>The feature file.</summary>
    public required string Uri { get; init; }

    /// <summary>See <see cref="ScenarioResult.Identity"/>: by it and the file a scenario is known again.</summary>
    public required string Identity { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The line at that time.</summary>
    public required int Line { get; init; }

    /// <summary>How it ended.</summary>
    public required TestStatus Status { get; init; }

    /// <summary>Whether it passed on a retry only.</summary>
    public bool IsFlaky { get; init; }

    /// <summary>How much virtual time passed; null where nothing had a clock.</summary>
    public TimeSpan? VirtualDuration { get; init; }

    /// <summary>A hash of what was said, typed and printed.</summary>
    public required string Output { get; init; }

    /// <summary>The run passes with it.</summary>
    public bool IsAcceptable => Status is TestStatus.Passed or TestStatus.Skipped;

    /// <summary>What is kept of a scenario that has run.</summary>
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
