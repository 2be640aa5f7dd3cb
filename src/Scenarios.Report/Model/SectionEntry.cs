namespace Scenarios.Report.Model;

/// <summary>A scenario, or an outline with its rows.</summary>
/// <param name="Id">Unique in the book.</param>
/// <param name="Tags">The tags that its feature and rule do not have.</param>
internal abstract record SectionEntry(string Id, IReadOnlyList<string> Tags);
