namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>The folder of the sample that is running, for steps that read its files.</summary>
internal sealed record SampleFolder(string Path);
