using Scenarios.Shell.Files;

namespace Scenarios.Core.Tests.Shell.Files;

internal sealed class FileLinksTests
{
    private readonly MemoryFileSystem _files = new(new FileLayerBuilder().AddFile("/a/file", "text").Build());

    [Test]
    public void Read_ThroughLinks_GivesWhatTheyPointAt()
    {
        _files.Link("/link", "a").Error.ShouldBeNull();
        _files.Link("/a/second", "../link/file").Error.ShouldBeNull();

        _files.Read("/a/second").Value.ShouldBe("text");
        _files.KindOf("/link").ShouldBe(FileKind.Directory);
        _files.LinkAt("/link").ShouldBe("a");
        _files.LinkAt("/link/second").ShouldBe("../link/file");
        FileLinks.Resolve(_files, "/link/second").ShouldBe("/a/file");
    }

    [Test]
    public void Read_LinksInACircle_Fails()
    {
        _files.Link("/one", "two");
        _files.Link("/two", "one");

        _files.Read("/one").Error.ShouldBe(FileError.TooManyLinks);
        _files.KindOf("/one").ShouldBeNull();
    }

    [Test]
    public void Remove_Link_LeavesItsTarget()
    {
        _files.Link("/link", "/a/file");

        _files.Remove("/link").Error.ShouldBeNull();

        _files.LinkAt("/link").ShouldBeNull();
        _files.Read("/a/file").Value.ShouldBe("text");
    }

    [Test]
    public void Link_AcrossMounts_LeadsIntoTheOther()
    {
        var volume = new MemoryFileSystem(
            FileLayerBuilder.OfVolume().AddFile("/..1/key", "value").AddLink("/..data", "..1").AddLink("/key", "..data/key").Build());
        var mounted = new MountedFileSystem(_files, [new FileMount("/config", volume), new FileMount("/single", volume, "/..1/key")]);
        mounted.Link("/a/key", "/config/key").Error.ShouldBeNull();

        mounted.Read("/a/key").Value.ShouldBe("value");
        mounted.LinkAt("/config/key").ShouldBe("..data/key");
        mounted.LinkAt("/single").ShouldBeNull();
        mounted.Read("/single").Value.ShouldBe("value");
    }

    [Test]
    public void Write_BeyondTheVolumesSize_HasNoSpace()
    {
        var volume = new MemoryFileSystem(FileLayer.EmptyVolume) { Volume = new FileVolume("tmpfs", "tmpfs", 10) };
        volume.Write("/a", "1234567890").Error.ShouldBeNull();

        volume.Write("/b", "x").Error.ShouldBe(FileError.NoSpace);
        volume.Write("/a", "12345").Error.ShouldBeNull();
        volume.Write("/b", "x").Error.ShouldBeNull();
        volume.VolumeOf("/")!.Used.ShouldBe(6);
    }
}
