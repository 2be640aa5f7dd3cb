namespace Scenarios.Steps.Hosting;

/// <summary>What a scenario, or a row of an outline, is called.</summary>
/// <param name="Rule">The rule it is in; null for none.</param>
/// <param name="Title">Its title, an outline's values filled in.</param>
/// <param name="Values">The row's values, such as <c>nginx, 3</c>; empty for a plain scenario.</param>
public sealed record ScenarioTitle(string? Rule, string Title, string Values);
