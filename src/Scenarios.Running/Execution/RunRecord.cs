namespace Scenarios.Running.Execution;

/// <summary>What the messages of a run tell beyond its results.</summary>
/// <param name="Session">The run.</param>
/// <param name="Outcomes">How the scenarios ended, in the order of the files.</param>
internal sealed record RunRecord(TestSession Session, IReadOnlyList<ScenarioOutcome> Outcomes);
