namespace Scenarios.Running;

/// <summary>Runs a method before each run of steps of one type (Given, When, Then).</summary>
public sealed class BeforeScenarioBlockAttribute(params string[] tags) : HookAttribute(HookType.BeforeScenarioBlock, tags);
