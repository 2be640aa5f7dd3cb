namespace Scenarios.Running;

/// <summary>Runs a method after the scenarios of each feature. The method is static.</summary>
public sealed class AfterFeatureAttribute(params string[] tags) : HookAttribute(HookType.AfterFeature, tags);
