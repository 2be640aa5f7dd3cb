using Scenarios.Gherkin.Parsing;

namespace Scenarios.Gherkin.Selection;

/// <summary>A parsed file, and the lines of it that the user named; null for all of it.</summary>
internal sealed record LoadedFeature(FeatureFile File, IReadOnlySet<int>? Lines);
