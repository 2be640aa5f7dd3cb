namespace Scenarios.Report.Model;

/// <summary>One Examples of an outline.</summary>
/// <param name="Name">Or an empty string.</param>
/// <param name="Description">Or an empty string.</param>
/// <param name="Columns">The names in the header.</param>
/// <param name="Rows">The rows that ran; each knows its values.</param>
internal sealed record ExamplesEntry(string Name, string Description, IReadOnlyList<string> Columns, IReadOnlyList<ScenarioEntry> Rows);
