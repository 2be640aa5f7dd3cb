using Scenarios.Accounts;

namespace Scenarios.Report.Pictures;

/// <summary>The states of one thing over time.</summary>
/// <param name="Thing">As it was last.</param>
internal sealed record Lane(Thing Thing)
{
    /// <summary>Its states, each with its start; the last one ends at <see cref="End"/>.</summary>
    public List<(TimeSpan At, Thing State)> States { get; } = [];

    /// <summary>When it disappeared; null if it still exists.</summary>
    public TimeSpan? End { get; set; }
}
