namespace Scenarios.Report.Model;

/// <summary>The features of one folder.</summary>
/// <param name="Id">Unique in the book; stable as long as the title is.</param>
/// <param name="Title">The folder's name in words.</param>
/// <param name="Features">Sorted by file.</param>
/// <param name="Tally">The chapter's scenarios.</param>
internal sealed record Chapter(string Id, string Title, IReadOnlyList<FeatureEntry> Features, Tally Tally);
