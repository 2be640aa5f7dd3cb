using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>A scenario that was chosen, and how it ended.</summary>
public sealed record ScenarioOutcome(PlannedScenario Scenario, ScenarioResult Result);
