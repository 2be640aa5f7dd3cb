using Scenarios.Running.Planning;
using Scenarios.Terminals;

namespace Scenarios.Cli.Watch;

/// <summary>The features that the call selects, and which of them a changed file affects.</summary>
internal sealed class WatchedFeatures
{
    private const string Feature = ".feature";
    private const string Verified = ".verified.txt";
    private const string Received = ".received.txt";
    private readonly string[] _folders;
    private readonly Dictionary<string, List<string>> _files = new(StringComparer.Ordinal);
    private readonly bool _acceptsSnapshots;

    /// <param name="paths">As they were typed.</param>
    /// <param name="acceptsSnapshots">Whether the run writes accepted snapshots itself, so that they are not changes.</param>
    public WatchedFeatures(IReadOnlyList<string> paths, bool acceptsSnapshots)
    {
        _acceptsSnapshots = acceptsSnapshots;
        _folders = [.. paths.Where(Directory.Exists).Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))];
        foreach (var path in paths.Where(path => !Directory.Exists(path)))
        {
            // FILE:LINE:LINE, unless a file has that name.
            var file = Path.GetFullPath(File.Exists(path) ? path : path.Split(':')[0]);
            if (!_files.TryGetValue(file, out var typed))
            {
                _files.Add(file, typed = []);
            }

            typed.Add(path);
        }
    }

    /// <summary>Whether everything that the call names exists.</summary>
    public bool AreThere => _files.Keys.All(File.Exists);

    /// <summary>
    /// The folders to watch recursively: those of the call, and those in which the features find files. None is below
    /// another.
    /// </summary>
    public IReadOnlyList<string> Folders()
    {
        var below = _folders.Where(Directory.Exists).SelectMany(
            folder => Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories));
        string[] features = [.. _folders, .. _files.Keys.Select(file => Path.GetDirectoryName(file)!), .. below];
        var all = features.Concat(features.SelectMany(FilesOf))
            .Where(Directory.Exists)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return all.FindAll(folder => !all.Exists(other => IsBelow(folder, other)));
    }

    /// <summary>Whether the call selects a feature file.</summary>
    public bool IsMeant(string path) =>
        path.EndsWith(Feature, StringComparison.OrdinalIgnoreCase)
        && !Path.GetFileName(path).StartsWith(".#", StringComparison.Ordinal)
        && (_files.ContainsKey(path) || Array.Exists(_folders, folder => IsBelow(path, folder)));

    /// <summary>A feature as the call named it, with its lines.</summary>
    public IEnumerable<string> Typed(string path) =>
        _files.TryGetValue(path, out var typed) && !Array.Exists(_folders, folder => IsBelow(path, folder)) ? typed : [path];

    /// <summary>The existing features that a changed file affects; all of them if it concerns the whole run.</summary>
    public IEnumerable<string> TouchedBy(string changed, IReadOnlyCollection<string> features)
    {
        var name = Path.GetFileName(changed);
        if (IsMeant(changed))
        {
            return [changed];
        }

        if (name == RunOptions.ConfigurationFile)
        {
            return features;
        }

        if (name.EndsWith(Received, StringComparison.Ordinal) || (_acceptsSnapshots && name.EndsWith(Verified, StringComparison.Ordinal)))
        {
            return [];
        }

        var folder = Path.GetDirectoryName(changed)!;
        if (
            name.EndsWith(Verified, StringComparison.Ordinal)
                && name[..^Verified.Length] is var stem
                && stem.LastIndexOf('.') is > 0 and var dot)
        {
            var feature = Path.Combine(folder, stem[..dot] + Feature);
            return features.Contains(feature) ? [feature] : [];
        }

        return features.Where(feature => FilesOf(Path.GetDirectoryName(feature)!).Any(found => IsBelow(changed, found)));
    }

    private static IReadOnlyList<string> FilesOf(string folder) => new ProjectFiles(folder).Folders;

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length
            && path.StartsWith(folder, StringComparison.Ordinal)
            && (folder.EndsWith('/') || path[folder.Length] is '/' or '\\');
}
