using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>A feature: a section of a chapter.</summary>
/// <param name="Id">Unique in the book.</param>
/// <param name="Result">What the run recorded.</param>
/// <param name="Sections">The scenarios outside of rules first, then each rule.</param>
/// <param name="Tally">The feature's scenarios.</param>
internal sealed record FeatureEntry(string Id, FeatureResult Result, IReadOnlyList<Section> Sections, Tally Tally);
