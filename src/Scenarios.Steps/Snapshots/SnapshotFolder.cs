using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// The snapshot files of a feature. They are in its folder, and their names begin with its name: <c>01-clusterip.pods.verified.txt</c>.
/// </summary>
internal sealed class SnapshotFolder(string folder, string featureName)
{
    public const string Verified = ".verified.txt";
    public const string Received = ".received.txt";
    private const string Feature = ".feature";

    /// <summary>The limit of Linux and macOS in bytes; Windows allows as many characters.</summary>
    private const int LongestFileName = 255;

    /// <summary>A shorter name of a snapshot, in bytes, would be useless.</summary>
    private const int LeastRoom = 24;

    /// <summary>Returns the names of the features in a folder, without extension; none if it cannot be listed.</summary>
    public static IReadOnlyList<string> FeaturesIn(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*" + Feature).Select(path => Path.GetFileNameWithoutExtension(path))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <exception cref="StepFailureException">The name cannot be a file name.</exception>
    public SnapshotPlace Place(string name)
    {
        var part = SnapshotName.ForFile(name);
        if (part.Length == 0)
        {
            throw new StepFailureException("A snapshot needs a name: the output matches the snapshot \"pods\".");
        }

        var room = LongestFileName - Encoding.UTF8.GetByteCount(featureName) - 1 - Verified.Length;
        if (room < LeastRoom)
        {
            throw new StepFailureException("The feature's file name is too long: with the name of a snapshot after it, it is not a valid "
                + $"file name. Shorten {featureName}.feature.");
        }

        var isTooLong = Encoding.UTF8.GetByteCount(part) > room;
        var shown = isTooLong ? SnapshotName.Shorten(part, name, room) : part;
        return new SnapshotPlace(
            shown,
            Path.Combine(folder, $"{featureName}.{shown}{Verified}"),
            Path.Combine(folder, $"{featureName}.{shown}{Received}"),
            isTooLong);
    }
}
