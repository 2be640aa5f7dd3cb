#if REQNROLL
using VerifyNUnit;
using VerifyTests;

namespace Scenarios.Steps.Snapshots;

/// <content>With Reqnroll, Verify writes and compares, so that its tooling works; the texts stay as they are, nothing is scrubbed.</content>
public sealed partial class SnapshotVerifier
{
    // Verify allows this only before the first comparison, and once. The embedded host writes no byte-order mark either.
    static SnapshotVerifier() => VerifierSettings.UseUtf8NoBom();

    /// <exception cref="Exception">There is no accepted file, or it differs: in Verify's words.</exception>
    public void Verify(string name, string received)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(host.Feature.Folder);
        settings.UseFileName($"{host.Feature.Name}.{SnapshotName.ForFile(name)}");
        settings.DisableScrubbers();
        // Two scenarios may expect the same output.
        settings.DisableRequireUniquePrefix();
        if (host.UpdateSnapshots)
        {
            settings.AutoVerify();
        }

        // As a target and not as a string: Verify would write the word emptyString for an empty one.
        Verifier.Verify(new Target("txt", received), settings, host.Feature.Path).ToTask().GetAwaiter().GetResult();
    }
}
#endif
