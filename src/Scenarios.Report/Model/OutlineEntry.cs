using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>An outline and the rows that ran.</summary>
/// <param name="Id">Unique in the book.</param>
/// <param name="Tags">The tags that all rows have, without those of feature and rule.</param>
/// <param name="Keyword">The word for <c>Scenario Outline</c> as written.</param>
/// <param name="Name">The name as written, with its placeholders.</param>
/// <param name="Description">The text below the name; or an empty string.</param>
/// <param name="Worst">The worst status of a row.</param>
/// <param name="Examples">In the order of the file.</param>
internal sealed record OutlineEntry(
    string Id,
    IReadOnlyList<string> Tags,
    string Keyword,
    string Name,
    string Description,
    TestStatus Worst,
    IReadOnlyList<ExamplesEntry> Examples) : SectionEntry(Id, Tags);
