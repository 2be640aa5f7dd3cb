using Scenarios.Running.Parsing;

namespace Scenarios.Running.Selection;

/// <summary>A parsed file, and the lines of it that the user named; null for all of it.</summary>
internal sealed record LoadedFeature(FeatureFile File, IReadOnlySet<int>? Lines);
