using System.Collections.Concurrent;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// What a run knows of snapshots: one for all features and threads, made before the run begins (<c>SnapshotHooks</c>). Only what scenarios
/// really ask for counts, in whatever words they ask; nothing is guessed from a feature's text.
/// </summary>
public sealed class SnapshotLedger
{
    private readonly ConcurrentDictionary<string, FeatureSnapshots> _features = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _complete = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _judged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SnapshotListing> _listings = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, DocStringFile> _docStrings = new(StringComparer.Ordinal);

    /// <summary>The doc strings of a feature file that the run accepts anew.</summary>
    internal DocStringFile DocStrings(string path) => _docStrings.GetOrAdd(path, static file => new DocStringFile(file));

    /// <summary>What a feature has asked for.</summary>
    internal FeatureSnapshots Of(ScenarioHost host) =>
        _features.GetOrAdd(host.Feature.Path, static (_, scenarios) => new FeatureSnapshots(scenarios), host.FeatureScenarios);

    /// <summary>What a feature has asked for; null when nothing of it has run.</summary>
    internal FeatureSnapshots? Find(FeaturePlace feature) => _features.GetValueOrDefault(feature.Path);

    /// <summary>Notes that all scenarios of a feature have passed.</summary>
    /// <returns>Whether that is now so of every feature in its folder; true once.</returns>
    internal bool CompleteFolder(FeaturePlace feature)
    {
        var complete = _complete.GetOrAdd(feature.Folder, static _ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal));
        complete[feature.Name] = true;
        return SnapshotFolder.FeaturesIn(feature.Folder).All(complete.ContainsKey) && _judged.TryAdd(feature.Folder, true);
    }

    /// <summary>
    /// The snapshot files of a folder, as they were when it was first asked for: features share folders, and hundreds may stand in one.
    /// </summary>
    internal SnapshotListing Files(string folder) => _listings.GetOrAdd(folder, static path => SnapshotListing.Read(path));
}
