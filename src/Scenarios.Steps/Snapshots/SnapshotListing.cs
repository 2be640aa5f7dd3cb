namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The snapshot files of a folder by feature. The part for the snapshot's name contains no dot, so <c>web.api.answer</c> belongs to the
/// feature <c>web.api</c> and never to <c>web</c>.
/// </summary>
internal sealed class SnapshotListing
{
    private readonly Dictionary<string, List<string>> _verified = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _received = new(StringComparer.Ordinal);

    private SnapshotListing()
    {
    }

    /// <summary>Lists a folder. The result is empty if it cannot be listed: files that cannot be seen are not judged.</summary>
    public static SnapshotListing Read(string folder)
    {
        var listing = new SnapshotListing();
        foreach (var name in Names(folder).Order(StringComparer.Ordinal))
        {
            Add(listing._verified, name, SnapshotFolder.Verified);
            Add(listing._received, name, SnapshotFolder.Received);
        }

        return listing;
    }

    /// <summary>Returns the snapshot parts of the names of a feature's verified files, in order.</summary>
    public IReadOnlyList<string> Verified(string feature) => _verified.GetValueOrDefault(feature) ?? [];

    /// <summary>The names of the features with verified files, in order.</summary>
    public IEnumerable<string> Features => _verified.Keys.Order(StringComparer.Ordinal);

    /// <summary>Returns the snapshot parts of the names of a feature's received files, in order.</summary>
    public IReadOnlyList<string> Received(string feature) => _received.GetValueOrDefault(feature) ?? [];

    private static string[] Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.txt").Select(path => Path.GetFileName(path))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static void Add(Dictionary<string, List<string>> files, string name, string suffix)
    {
        if (!name.EndsWith(suffix, StringComparison.Ordinal)
            || name[..^suffix.Length] is not { } stem
            || stem.LastIndexOf('.') is not (> 0 and var dot))
        {
            return;
        }

        if (!files.TryGetValue(stem[..dot], out var parts))
        {
            files.Add(stem[..dot], parts = []);
        }

        parts.Add(stem[(dot + 1)..]);
    }
}
