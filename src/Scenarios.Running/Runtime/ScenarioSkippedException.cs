namespace Scenarios.Running.Runtime;

/// <summary>A step or hook said that the scenario is not to be judged.</summary>
internal sealed class ScenarioSkippedException(string message) : Exception(message);
