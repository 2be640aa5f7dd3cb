namespace Scenarios.Running;

/// <summary>Runs a method before each scenario.</summary>
public class BeforeScenarioAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenario, tags);
