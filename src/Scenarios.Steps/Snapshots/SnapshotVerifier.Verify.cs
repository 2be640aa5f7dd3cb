using VerifyTests;

namespace Scenarios.Steps.Snapshots;

/// <content>
/// Only with <c>-p:UseVerify=true</c>, which adds the package Verify. What is equal, and what is accepted by <c>--update-snapshots</c>, is
/// settled before and never reaches Verify; a difference does, so that its diff tools, its tray and the plug-ins of the editors see it.
/// Nothing static of Verify is set, so that projects with verifications of their own keep their settings and their order. An empty text
/// stays with us, since Verify deletes empty files, and so does an accepted file with carriage returns, which Verify refuses.
/// Not tried: the package feed of this project's own builds has no Verify. Written against the public source of release 31.28.0, and
/// compiled against its signatures only; neither a diff tool nor the tray has been seen to open.
/// </content>
public sealed partial class SnapshotVerifier
{
    /// <exception cref="VerifyException">In Verify's words, with both texts and the file names its tools look for.</exception>
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
