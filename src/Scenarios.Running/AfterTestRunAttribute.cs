namespace Scenarios.Running;

/// <summary>Runs a method after the whole run. The method is static.</summary>
public sealed class AfterTestRunAttribute() : HookAttribute(HookType.AfterTestRun, []);
