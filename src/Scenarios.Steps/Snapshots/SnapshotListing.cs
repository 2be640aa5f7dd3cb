namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The snapshot files of a folder, by the feature they belong to. A snapshot's part of a name has no dot, so that of <c>web.api.answer</c>
/// the feature is <c>web.api</c> and never <c>web</c>.
/// </summary>
internal sealed class SnapshotListing
{
    private readonly Dictionary<string, List<string>> _verified = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _received = new(StringComparer.Ordinal);

    private SnapshotListing()
    {
    }

    /// <summary>Empty for a folder that cannot be listed: what nobody can see is not judged.</summary>
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

    /// <summary>Of the accepted files of a feature what they have of the snapshots' names, in order.</summary>
    public IReadOnlyList<string> Verified(string feature) => _verified.GetValueOrDefault(feature) ?? [];

    /// <summary>The names of the features that accepted files belong to, in order.</summary>
    public IEnumerable<string> Features => _verified.Keys.Order(StringComparer.Ordinal);

    /// <summary>The same of received files.</summary>
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
