namespace Scenarios.Report.JUnit;

/// <summary>A test case, which CI servers identify by class name and name.</summary>
internal sealed record JUnitCase
{
    /// <summary>Unique within its suite and stable between runs.</summary>
    public required string Name { get; init; }

    /// <summary>The file it is in; or an empty string.</summary>
    public string File { get; init; } = "";

    /// <summary>The line, from 1; 0 if no line is concerned.</summary>
    public int Line { get; init; }

    /// <summary>Wall time.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The outcome, if it did not pass.</summary>
    public JUnitOutcome? Outcome { get; init; }

    /// <summary>The attempts before the final one; oldest first.</summary>
    public IReadOnlyList<JUnitOutcome> EarlierAttempts { get; init; } = [];

    /// <summary>The steps with their status, with their output if it did not pass.</summary>
    public string Steps { get; init; } = "";
}
