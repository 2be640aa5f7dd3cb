namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Where the sample that runs stands, for steps that read its files.</summary>
internal sealed record SampleFolder(string Path);
