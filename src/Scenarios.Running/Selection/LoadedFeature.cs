using Scenarios.Running.Parsing;

namespace Scenarios.Running.Selection;

/// <summary>A parsed file, and the lines that the user named; null for the whole file.</summary>
internal sealed record LoadedFeature(FeatureFile File, IReadOnlySet<int>? Lines);
