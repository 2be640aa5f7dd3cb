namespace Scenarios.Running.Selection;

/// <summary>A feature file that was found.</summary>
/// <param name="Path">Its full path, as it was found.</param>
/// <param name="Uri">Its name for the user: relative, with <c>/</c>.</param>
/// <param name="Lines">The requested lines.</param>
/// <param name="IsWhole">Whether the whole file was requested, too.</param>
internal sealed record FoundFeature(string Path, string Uri, IReadOnlyList<int> Lines, bool IsWhole);
