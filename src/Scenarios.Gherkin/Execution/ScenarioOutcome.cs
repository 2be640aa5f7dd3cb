using Scenarios.Gherkin.Results;

namespace Scenarios.Gherkin.Execution;

/// <summary>A scenario that was chosen, and how it ended.</summary>
public sealed record ScenarioOutcome(PlannedScenario Scenario, ScenarioResult Result);
