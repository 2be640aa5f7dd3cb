using System.Text;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class SnapshotNameTests
{
    [TestCase("pods", "pods")]
    [TestCase("deployment and replica set", "deployment and replica set")]
    [TestCase("a_b-c (d, e=f)", "a_b-c (d, e=f)")]
    [TestCase("受付 3台", "受付 3台")]
    [TestCase("web/80", "web-80")]
    [TestCase("nginx 1.27", "nginx 1-27")]
    [TestCase("..", "--")]
    [TestCase("  pods ", "pods")]
    public void ForFile_Name_KeepsWhatFileSystemsTake(string name, string file) => SnapshotName.ForFile(name).ShouldBe(file);

    [TestCase("web/80", "web:80")]
    [TestCase("Pods", "pods")]
    [TestCase("pods", "pods ")]
    [TestCase("a.", "a:")]
    public void Key_NamesThatSomeFileSystemTakesForTheSame_AreTheSame(string one, string other) =>
        SnapshotName.Key(one).ShouldBe(SnapshotName.Key(other));

    [Test]
    public void Shorten_LongName_FitsAndDiffersFromItsLike()
    {
        var name = string.Concat(Enumerable.Repeat("長い題名", 30));

        var one = SnapshotName.Shorten(name, name, 100);

        Encoding.UTF8.GetByteCount(one).ShouldBeLessThanOrEqualTo(100);
        one.ShouldStartWith("長い題名長い題名");
        SnapshotName.Shorten(name, name + "二", 100).ShouldNotBe(one);
        SnapshotName.Shorten(name, name, 100).ShouldBe(one);
    }

    [Test]
    public void Shorten_CharacterOfFourBytesAtTheEdge_IsNotCutInTwo() =>
        SnapshotName.Shorten("abcdefg𩸽x", "abcdefg𩸽x", 19).ShouldStartWith("abcdefg~");
}
