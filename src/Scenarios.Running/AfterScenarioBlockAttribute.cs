namespace Scenarios.Running;

/// <summary>Runs a method after each run of steps of one type (Given, When, Then).</summary>
public sealed class AfterScenarioBlockAttribute(params string[] tags) : HookAttribute(HookType.AfterScenarioBlock, tags);
