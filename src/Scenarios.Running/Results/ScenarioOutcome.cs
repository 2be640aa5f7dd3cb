using Scenarios.Running.Planning;

namespace Scenarios.Running.Results;

/// <summary>A selected scenario, and how it ended.</summary>
public sealed record ScenarioOutcome(PlannedScenario Scenario, ScenarioResult Result);
