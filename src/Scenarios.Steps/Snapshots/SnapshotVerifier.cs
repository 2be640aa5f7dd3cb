using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Compares what a scenario received with the file that was accepted earlier. A difference leaves a <c>.received.txt</c> beside it, for
/// the eye or a diff tool; accepting writes the <c>.verified.txt</c>. The files are those of Verify: whichever host ran, they are the same.
/// </summary>
public sealed class SnapshotVerifier(ScenarioHost host)
{
    private readonly SnapshotFolder _folder = new(host.Feature.Folder, host.Feature.Name);
    private int _unnamed;

    /// <summary>Verifies under the scenario's own name; a second one in the same scenario is numbered.</summary>
    public void VerifyUnnamed(string received)
    {
        _unnamed++;
        Verify(_unnamed == 1 ? host.ScenarioTitle : $"{host.ScenarioTitle} {_unnamed}", received);
    }

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
