namespace Scenarios.Running;

/// <summary>Short for <see cref="AfterScenarioAttribute"/>.</summary>
public sealed class AfterAttribute(params string[] tags) : AfterScenarioAttribute(tags);
