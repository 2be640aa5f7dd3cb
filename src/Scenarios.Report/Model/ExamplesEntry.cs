namespace Scenarios.Report.Model;

/// <summary>One Examples block of an outline.</summary>
/// <param name="Name">The name; or an empty string.</param>
/// <param name="Description">The text below the name; or an empty string.</param>
/// <param name="Columns">The names in the header.</param>
/// <param name="Rows">The rows that ran; each contains its values.</param>
internal sealed record ExamplesEntry(string Name, string Description, IReadOnlyList<string> Columns, IReadOnlyList<ScenarioEntry> Rows);
