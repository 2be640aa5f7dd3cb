namespace Scenarios.Running.Sources;

/// <summary>The place of a row of an outline, so that a report can show the rows of one outline together.</summary>
/// <param name="Name">The outline's name as written, with its placeholders.</param>
/// <param name="Line">The line of the outline's keyword, from 1.</param>
/// <param name="ExamplesName">The name of the Examples that contain the row; or an empty string.</param>
/// <param name="ExamplesDescription">The text below that name; or an empty string.</param>
/// <param name="ExamplesLine">The line of the Examples' keyword, from 1.</param>
public sealed record OutlineRow(string Name, int Line, string ExamplesName, string ExamplesDescription, int ExamplesLine);
