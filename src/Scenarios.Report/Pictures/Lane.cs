using Scenarios.Accounts;

namespace Scenarios.Report.Pictures;

/// <summary>What became of one thing in the course of time.</summary>
/// <param name="Thing">As it was last.</param>
internal sealed record Lane(Thing Thing)
{
    /// <summary>From when on it was how; the last one ends where <see cref="End"/> says.</summary>
    public List<(TimeSpan At, Thing State)> States { get; } = [];

    /// <summary>When it went; null where it is still there.</summary>
    public TimeSpan? End { get; set; }
}
