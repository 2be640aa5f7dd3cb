namespace Scenarios.Steps.Hosting;

/// <summary>The title of a scenario or of an outline's row.</summary>
/// <param name="Rule">The title of its rule; null for none.</param>
/// <param name="Title">The scenario's title, with the values of the row.</param>
/// <param name="Values">The row's values, such as <c>nginx, 3</c>; empty for a plain scenario.</param>
public sealed record ScenarioTitle(string? Rule, string Title, string Values);
