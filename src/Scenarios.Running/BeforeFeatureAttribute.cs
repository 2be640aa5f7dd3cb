namespace Scenarios.Running;

/// <summary>Runs a method before the scenarios of each feature. The method is static.</summary>
public sealed class BeforeFeatureAttribute(params string[] tags) : HookAttribute(HookType.BeforeFeature, tags);
