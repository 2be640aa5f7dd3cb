using Scenarios.Running.Planning;

namespace Scenarios.Running.Results;

/// <summary>A scenario that was chosen, and how it ended.</summary>
public sealed record ScenarioOutcome(PlannedScenario Scenario, ScenarioResult Result);
