using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Core.Tests.Shell.Files;

internal sealed class UserFileSystemTests
{
    private static readonly FileLayer Layer = new FileLayerBuilder()
        .AddFile("/secret", "s").SetRights("/secret", new FileRights(FileRights.Octal("600")))
        .AddFile("/group", "g").SetRights("/group", new FileRights(FileRights.Octal("640"), 0, 2000))
        .AddDirectory("/shared").SetRights("/shared", new FileRights(FileRights.Octal("2777"), 0, 2000))
        .Build();

    private readonly UserFileSystem _files = Of(1000);

    [Test]
    public void Read_WithoutRights_IsDenied()
    {
        _files.Read("/secret").Error.ShouldBe(FileError.AccessDenied);
        _files.Read("/group").Value.ShouldBe("g");
        _files.Write("/new", "x").Error.ShouldBe(FileError.AccessDenied);
        _files.MakeDirectory("/tmp/mine").Error.ShouldBeNull();
    }

    [Test]
    public void Write_InASharedDirectory_HasItsGroup()
    {
        _files.Write("/shared/file", "x").Error.ShouldBeNull();
        _files.MakeDirectory("/shared/inner").Error.ShouldBeNull();

        _files.RightsOf("/shared/file").ShouldBe(new FileRights(FileRights.Octal("644"), 1000, 2000));
        _files.RightsOf("/shared/inner").ShouldBe(new FileRights(FileRights.Octal("2755"), 1000, 2000));
    }

    [Test]
    public void SetRights_ToAnotherOwner_NeedsTheCapability()
    {
        _files.Write("/tmp/file", "x");

        _files.SetRights("/tmp/file", new FileRights(FileRights.Octal("644"), 0, 1000)).Error.ShouldBe(FileError.NotPermitted);
        _files.SetRights("/tmp/file", new FileRights(FileRights.Octal("600"), 1000, 2000)).Error.ShouldBeNull();
        Of(0).SetRights("/secret", new FileRights(FileRights.Octal("600"), 5, 0)).Error.ShouldBe(FileError.NotPermitted);
    }

    [Test]
    public void Remove_FromAStickyDirectory_IsForOwners()
    {
        var machine = new MemoryFileSystem(Layer);
        machine.Write("/tmp/roots", "x");

        Of(1000, machine).Remove("/tmp/roots").Error.ShouldBe(FileError.NotPermitted);
        machine.Remove("/tmp/roots").Error.ShouldBeNull();
    }

    private static UserFileSystem Of(long user, IFileSystem? files = null) =>
        new(files ?? new MemoryFileSystem(Layer), new ProgramUser(user, 1000, [2000]), overrides: false, mayGive: false, isOwner: false);
}
