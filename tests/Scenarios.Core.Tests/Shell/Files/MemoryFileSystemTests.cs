using Scenarios.Shell.Files;

namespace Scenarios.Core.Tests.Shell.Files;

internal sealed class MemoryFileSystemTests
{
    private static readonly FileLayer Layer = new FileLayerBuilder()
        .AddFile("/etc/hostname", "web\n").AddFile("/usr/share/nginx/html/index.html", "hello").Build();

    private readonly MemoryFileSystem _files = new(Layer);

    [Test]
    public void Write_OverTheLayer_IsSeenOnlyHere()
    {
        _files.Write("/etc/hostname", "a");
        _files.Write("/etc/hostname", "b", append: true);

        _files.Read("/etc/hostname").Value.ShouldBe("ab");
        new MemoryFileSystem(Layer).Read("/etc/hostname").Value.ShouldBe("web\n");
    }

    [Test]
    public void List_AfterChanges_MergesLayerAndChanges()
    {
        _files.Write("/etc/passwd", "x");
        _files.MakeDirectory("/etc/a");
        _files.Remove("/etc/hostname");

        _files.List("/etc").Value.ShouldBe(["a", "passwd"]);
        _files.List("/").Value.ShouldBe(["dev", "etc", "tmp", "usr"]);
        _files.KindOf("/etc/hostname").ShouldBeNull();
    }

    [Test]
    public void Remove_DirectoryWithFiles_IsRefusedUntilItIsEmpty()
    {
        _files.Remove("/usr/share/nginx/html").Error.ShouldBe(FileError.NotEmpty);
        _files.Remove("/usr/share/nginx/html/index.html").Error.ShouldBeNull();
        _files.Remove("/usr/share/nginx/html").Error.ShouldBeNull();

        _files.KindOf("/usr/share/nginx/html").ShouldBeNull();
    }

    [Test]
    public void Write_WhereNoDirectoryIs_FailsAsLinuxDoes()
    {
        _files.Write("/nope/x", "a").Error.ShouldBe(FileError.NotFound);
        _files.Write("/etc/hostname/x", "a").Error.ShouldBe(FileError.NotDirectory);
        _files.Write("/etc", "a").Error.ShouldBe(FileError.IsDirectory);
    }

    [Test]
    public void NullDevice_SwallowsAndIsEmpty()
    {
        _files.Write("/dev/null", "gone").Error.ShouldBeNull();

        _files.Read("/dev/null").Value.ShouldBe(string.Empty);
        _files.List("/dev").Value.ShouldBe(["full", "null", "random", "urandom", "zero"]);
    }

    [Test]
    public void Mount_DirectoryAndSingleFile_ShowTheOtherSystem()
    {
        var volume = new MemoryFileSystem();
        volume.Write("/hosts", "127.0.0.1 localhost\n");
        var files = new MountedFileSystem(
            _files,
            [new FileMount("/data/volume", volume), new FileMount("/etc/hosts", volume, "/hosts", IsReadOnly: true)]);

        files.Write("/data/volume/x", "shared");

        volume.Read("/x").Value.ShouldBe("shared");
        files.Read("/etc/hosts").Value.ShouldBe("127.0.0.1 localhost\n");
        files.Write("/etc/hosts", "no").Error.ShouldBe(FileError.ReadOnly);
        files.List("/etc").Value.ShouldBe(["hostname", "hosts"]);
        files.List("/").Value!.ShouldContain("data");
    }

    [Test]
    public void List_OfAFreshVolume_IsEmptyAndKnowsNoDevices()
    {
        var volume = new MemoryFileSystem(FileLayer.EmptyVolume);

        volume.List("/").Value.ShouldBe([]);
        volume.KindOf("/dev/null").ShouldBeNull();
        volume.MakeDirectory("/dev").Error.ShouldBeNull();
        volume.List("/dev").Value.ShouldBe([]);
    }
}
