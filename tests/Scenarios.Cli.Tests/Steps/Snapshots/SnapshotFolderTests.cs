using System.Text;
using Scenarios.Steps;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class SnapshotFolderTests
{
    private static readonly SnapshotFolder Folder = new("/features", "01-clusterip");

    [Test]
    public void Place_Name_StandsBesideTheFeature()
    {
        var place = Folder.Place("three calls");

        place.VerifiedPath.ShouldBe(Path.Combine("/features", "01-clusterip.three calls.verified.txt"));
        place.ReceivedPath.ShouldBe(Path.Combine("/features", "01-clusterip.three calls.received.txt"));
        place.IsShortened.ShouldBeFalse();
    }

    [TestCase(229, false)]
    [TestCase(230, true)]
    public void Place_NameAtTheLimit_IsCutOnlyBeyondIt(int length, bool isShortened)
    {
        // 255 bytes minus "01-clusterip", a dot and ".verified.txt".
        var place = Folder.Place(new string('x', length));

        place.IsShortened.ShouldBe(isShortened);
        Encoding.UTF8.GetByteCount(Path.GetFileName(place.VerifiedPath)).ShouldBeLessThanOrEqualTo(255);
    }

    [TestCase("")]
    [TestCase("  ")]
    public void Place_NoName_IsRefused(string name) =>
        Should.Throw<StepFailureException>(() => Folder.Place(name)).Message.ShouldStartWith("A snapshot needs a name");

    [Test]
    public void Place_FeatureWhoseNameLeavesNoRoom_IsRefused() =>
        Should.Throw<StepFailureException>(() => new SnapshotFolder("/features", new string('x', 240)).Place("a")).Message
            .ShouldStartWith("The feature's file name is too long");
}
