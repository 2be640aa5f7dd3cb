namespace Scenarios.Steps.Hosting;

/// <summary>The place of a step in its file.</summary>
/// <param name="Text">The sentence, with the values of an outline's row.</param>
/// <param name="DocString">The doc string below it, with the values of an outline's row; null for none.</param>
/// <param name="Line">The line number of its keyword, from 1.</param>
public sealed record StepPlace(string Text, string? DocString, int Line);
