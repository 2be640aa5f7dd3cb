namespace Scenarios.Running.Selection;

/// <summary>A feature file that was found.</summary>
/// <param name="Path">Its full path, as it was found.</param>
/// <param name="Uri">Its name for the user: relative, with <c>/</c>.</param>
/// <param name="Lines">The lines of it that were named.</param>
/// <param name="IsWhole">Whether all of it is meant, whatever lines were named besides.</param>
internal sealed record FoundFeature(string Path, string Uri, IReadOnlyList<int> Lines, bool IsWhole);
