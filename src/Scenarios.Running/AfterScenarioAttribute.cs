namespace Scenarios.Running;

/// <summary>Runs a method after each scenario.</summary>
public class AfterScenarioAttribute(params string[] tags) : HookAttribute(HookType.AfterScenario, tags);
