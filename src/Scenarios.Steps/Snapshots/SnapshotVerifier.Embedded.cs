#if !REQNROLL
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <content>The embedded host compares by itself.</content>
public sealed partial class SnapshotVerifier
{
    private readonly SnapshotFolder _folder = new(host.Feature.Folder, host.Feature.Name);

    /// <exception cref="StepFailureException">There is no accepted file, or it differs.</exception>
    public void Verify(string name, string received)
    {
        var snapshot = SnapshotName.ForFile(name);
        var verifiedPath = _folder.VerifiedPath(snapshot);
        var receivedPath = _folder.ReceivedPath(snapshot);
        var verified = SnapshotFile.TryRead(verifiedPath);
        if (string.Equals(verified, received, StringComparison.Ordinal))
        {
            File.Delete(receivedPath);
            return;
        }

        if (host.UpdateSnapshots)
        {
            SnapshotFile.Write(verifiedPath, received);
            File.Delete(receivedPath);
            return;
        }

        SnapshotFile.Write(receivedPath, received);
        throw new StepFailureException(verified is null
            ? $"There is no snapshot yet: {FeaturePlace.Show(verifiedPath)}\nReceived:\n{received}\nAccept it with --update-snapshots, or by renaming {FeaturePlace.Show(receivedPath)}."
            : $"The output differs from the snapshot {FeaturePlace.Show(verifiedPath)}\n{SnapshotDiff.Show(verified, received)}\nAccept it with --update-snapshots, or by renaming {FeaturePlace.Show(receivedPath)}.");
    }
}
#endif
