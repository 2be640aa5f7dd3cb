using System.Collections.Concurrent;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// What a run knows about snapshots: one object for all features and threads, created before the run begins (<c>SnapshotHooks</c>). Only
/// snapshots that scenarios really ask for count; nothing is guessed from the text of a feature.
/// </summary>
public sealed class SnapshotLedger
{
    private readonly ConcurrentDictionary<string, FeatureSnapshots> _features = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _complete = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _judged = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SnapshotListing> _listings = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, DocStringFile> _docStrings = new(StringComparer.Ordinal);

    /// <summary>Returns the doc strings of a feature file that the run updates.</summary>
    internal DocStringFile DocStrings(string path) => _docStrings.GetOrAdd(path, static file => new DocStringFile(file));

    /// <summary>Returns the snapshots of a feature.</summary>
    internal FeatureSnapshots Of(ScenarioHost host) =>
        _features.GetOrAdd(host.Feature.Path, static (_, scenarios) => new FeatureSnapshots(scenarios), host.FeatureScenarios);

    /// <summary>Returns the snapshots of a feature; null if none of its scenarios has run.</summary>
    internal FeatureSnapshots? Find(FeaturePlace feature) => _features.GetValueOrDefault(feature.Path);

    /// <summary>Records that all scenarios of a feature have passed.</summary>
    /// <returns>Whether every feature of its folder has passed now. True once.</returns>
    internal bool CompleteFolder(FeaturePlace feature)
    {
        var complete = _complete.GetOrAdd(feature.Folder, static _ => new ConcurrentDictionary<string, bool>(StringComparer.Ordinal));
        complete[feature.Name] = true;
        return SnapshotFolder.FeaturesIn(feature.Folder).All(complete.ContainsKey) && _judged.TryAdd(feature.Folder, true);
    }

    /// <summary>
    /// Returns the snapshot files of a folder at the first call. Features share folders, which may contain hundreds of files.
    /// </summary>
    internal SnapshotListing Files(string folder) => _listings.GetOrAdd(folder, static path => SnapshotListing.Read(path));
}
