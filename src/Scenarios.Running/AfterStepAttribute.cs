namespace Scenarios.Running;

/// <summary>Runs a method after each step that runs.</summary>
public sealed class AfterStepAttribute(params string[] tags) : HookAttribute(HookType.AfterStep, tags);
