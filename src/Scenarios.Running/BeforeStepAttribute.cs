namespace Scenarios.Running;

/// <summary>Runs a method before each step that runs.</summary>
public sealed class BeforeStepAttribute(params string[] tags) : HookAttribute(HookType.BeforeStep, tags);
