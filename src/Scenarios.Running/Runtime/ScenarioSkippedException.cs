namespace Scenarios.Running.Runtime;

/// <summary>A step or hook skips the scenario.</summary>
internal sealed class ScenarioSkippedException(string message) : Exception(message);
