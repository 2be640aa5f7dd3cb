namespace Scenarios.Steps.Snapshots;

/// <summary>The snapshot files of one feature: they stand beside it and begin with its name, as <c>01-clusterip.pods.verified.txt</c>.</summary>
internal sealed class SnapshotFolder(string folder, string featureName)
{
    private const string Verified = ".verified.txt";
    private const string Received = ".received.txt";

    public string VerifiedPath(string snapshot) => Path.Combine(folder, $"{featureName}.{snapshot}{Verified}");

    public string ReceivedPath(string snapshot) => Path.Combine(folder, $"{featureName}.{snapshot}{Received}");

    /// <summary>The snapshots that have a file, ordered by name.</summary>
    public IReadOnlyList<string> Existing() =>
        [.. Directory.EnumerateFiles(folder, $"{featureName}.*{Verified}")
            .Select(path => Path.GetFileName(path)[(featureName.Length + 1)..^Verified.Length])
            .Order(StringComparer.Ordinal)];
}
