using VerifyTests;

namespace Scenarios.Steps.Snapshots;

/// <content>
/// Only with <c>-p:UseVerify=true</c>, which adds the package Verify. What is equal, and what is accepted by <c>--update-snapshots</c>, is settled before and
/// never reaches Verify; a difference does, so that its diff tools, its tray and the plug-ins of the editors see it. Nothing static of Verify is set, so
/// that projects with verifications of their own keep their settings and their order. An empty output stays with us: Verify deletes empty files.
/// Not tried: the package feed of this project's own builds has no Verify. Written against the public source of release 31.28.0.
/// </content>
public sealed partial class SnapshotVerifier
{
    /// <exception cref="VerifyException">Always for a text: in Verify's words, with both texts and the file names its tools look for.</exception>
    static partial void ShowInTool(SnapshotPlace place, string received)
    {
        if (received.Length == 0)
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
