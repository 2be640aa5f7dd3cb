using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Where the snapshots of one feature are: beside it, their files beginning with its name, as <c>01-clusterip.pods.verified.txt</c>.
/// </summary>
internal sealed class SnapshotFolder(string folder, string featureName)
{
    public const string Verified = ".verified.txt";
    public const string Received = ".received.txt";
    private const string Feature = ".feature";

    /// <summary>What Linux and macOS take, in bytes; Windows takes as many characters.</summary>
    private const int LongestFileName = 255;

    /// <summary>Fewer bytes for a snapshot's name are of no use.</summary>
    private const int LeastRoom = 24;

    /// <summary>The names of the features in a folder, without their ending; none where it cannot be listed.</summary>
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

    /// <exception cref="StepFailureException">No file can have that name.</exception>
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
            throw new StepFailureException("The feature's file name is too long: with the name of a snapshot behind it, it is no file "
                + $"name any more. Shorten {featureName}.feature.");
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
