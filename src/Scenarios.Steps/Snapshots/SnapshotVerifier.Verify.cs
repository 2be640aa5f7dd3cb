using VerifyTests;

namespace Scenarios.Steps.Snapshots;

/// <content>Compiled only with <c>-p:UseVerify=true</c>, which adds the package Verify. Equal texts, and texts accepted by
/// <c>--update-snapshots</c>, never reach Verify. Differences do, so that its diff tools, its tray and the plug-ins of editors see them. No
/// static setting of Verify is changed, so that projects with Verify tests of their own are not affected. Empty texts are not passed on,
/// because Verify deletes empty files; nor are accepted files with carriage returns, which Verify rejects. Not tested: the package feed of
/// this project's builds has no Verify. Written against the public source of release 31.28.0 and compiled against its signatures only.
/// Whether a diff tool or the tray opens has not been observed.</content>
public sealed partial class SnapshotVerifier
{
    /// <exception cref="VerifyException">The difference, in Verify's format: both texts and the file names that its tools look
    /// for.</exception>
    static partial void ShowInTool(SnapshotPlace place, string received)
    {
        var accepted = SnapshotFile.Read(place.VerifiedPath).Bytes;
        if (received.Length == 0 || accepted is { Length: 0 } || accepted?.Contains((byte)'\r') == true)
        {
            return;
        }

        var settings = new VerifySettings();
        settings.DisableScrubbers();
        // Two scenarios may expect the same output.
        settings.DisableRequireUniquePrefix();
        var name = Path.GetFileName(place.VerifiedPath)[..^SnapshotFolder.Verified.Length];
        using var verifier = new InnerVerifier(Path.GetDirectoryName(place.VerifiedPath)!, name, settings);
        verifier.VerifyString(SnapshotText.OfOutput(received), "txt").GetAwaiter().GetResult();
    }
}
