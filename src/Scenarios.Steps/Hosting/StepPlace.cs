namespace Scenarios.Steps.Hosting;

/// <summary>Where a step of a scenario stands in its file.</summary>
/// <param name="Text">The sentence, an outline's values filled in.</param>
/// <param name="DocString">The doc string below it, values filled in; null for none.</param>
/// <param name="Line">The line of its keyword, from 1.</param>
public sealed record StepPlace(string Text, string? DocString, int Line);
