using Scenarios.Shell.Files;

namespace Scenarios.Core.Tests.Shell.Files;

internal sealed class MountedFileSystemTests
{
    [Test]
    public void Read_ThroughALinkOfAMount_FollowsIt()
    {
        var files = Mounted(out _);

        files.Read("/data/current/text").Value.ShouldBe("in the mount");
        files.LinkAt("/data/current").ShouldBe("versions");
    }

    [Test]
    public void Read_BesideAMountWithLinks_IsNotTakenForAPathInIt()
    {
        var files = Mounted(out _);

        files.Read("/database").Value.ShouldBe("beside it");
    }

    [Test]
    public void Read_ThroughALinkOfTheRootIntoAMount_FollowsIt()
    {
        var files = Mounted(out var root);
        root.Link("/short", "/data/versions").Value.ShouldNotBeNull();

        files.Read("/short/text").Value.ShouldBe("in the mount");
    }

    private static MountedFileSystem Mounted(out MemoryFileSystem root)
    {
        var mount = new MemoryFileSystem();
        mount.MakeDirectory("/versions");
        mount.Write("/versions/text", "in the mount");
        mount.Link("/current", "versions");
        root = new MemoryFileSystem();
        root.Write("/database", "beside it");
        return new MountedFileSystem(root, [new FileMount("/data", mount)]);
    }
}
