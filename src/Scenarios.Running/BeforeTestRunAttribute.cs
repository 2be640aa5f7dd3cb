namespace Scenarios.Running;

/// <summary>Runs a method before the whole run. The method is static.</summary>
public sealed class BeforeTestRunAttribute() : HookAttribute(HookType.BeforeTestRun, []);
