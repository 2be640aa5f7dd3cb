using Scenarios.Shell.Files;

namespace Scenarios.Shell.Programs;

/// <summary>
/// A file system as one user sees it: it refuses what the user may not do, and what the user creates belongs to them (path_resolution(7),
/// credentials(7)). Not needed for root with all capabilities.
/// </summary>
/// <param name="overrides">CAP_DAC_OVERRIDE: permissions are ignored.</param>
/// <param name="mayGive">CAP_CHOWN.</param>
/// <param name="isOwner">CAP_FOWNER: the user counts as the owner of everything.</param>
public sealed class UserFileSystem(
    IFileSystem files, ProgramUser user, bool overrides, bool mayGive, bool isOwner) : IFileSystem
{
    public bool HasLinks => files.HasLinks;

    public IReadOnlyList<FileVolume> Volumes => files.Volumes;

    public FileKind? KindOf(string path) => files.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => files.ModifiedAt(path);

    public long? SizeOf(string path) => files.SizeOf(path);

    public FileResult<string> Read(string path) =>
        files.KindOf(path) == FileKind.File && !May(path, FileUse.Read) ? FileError.AccessDenied : files.Read(path);

    public FileResult<string> Write(string path, string text, bool append = false)
    {
        if (files.KindOf(path) is { } kind)
        {
            return kind == FileKind.File && !May(path, FileUse.Write) && !IsReadOnly(path)
                ? FileError.AccessDenied
                : files.Write(path, text, append);
        }

        return MayChangeParent(path) ? Own(files.Write(path, text, append), path, FileRights.Octal("644")) : FileError.AccessDenied;
    }

    public FileResult<IReadOnlyList<string>> List(string path) =>
        files.KindOf(path) == FileKind.Directory && !May(path, FileUse.Read) ? FileError.AccessDenied : files.List(path);

    public FileResult<string> MakeDirectory(string path) =>
        files.KindOf(path) is not null ? FileError.Exists
        : MayChangeParent(path) ? Own(files.MakeDirectory(path), path, FileRights.Octal("755"))
        : FileError.AccessDenied;

    public FileResult<string> Remove(string path)
    {
        if (files.KindOf(path) is null && files.LinkAt(path) is null)
        {
            return files.Remove(path);
        }

        if (!MayChangeParent(path))
        {
            return FileError.AccessDenied;
        }

        var parent = files.RightsOf(FilePath.Parent(path));
        var isKept = (parent.Mode & FileRights.Sticky) != 0 && !IsHis(parent) && !IsHis(files.RightsOf(path));
        return isKept ? FileError.NotPermitted : files.Remove(path);
    }

    public string? LinkAt(string path) => files.LinkAt(path);

    public FileResult<string> Link(string path, string target) => MayChangeParent(path) ? files.Link(path, target) : FileError.AccessDenied;

    public FileRights RightsOf(string path) => files.RightsOf(path);

    public FileResult<string> SetRights(string path, FileRights rights)
    {
        var before = files.RightsOf(path);
        var isIn = rights.Group == before.Group || IsIn(rights.Group);
        var isGiven = rights.User != before.User || !isIn;
        return files.KindOf(path) is not null && ((isGiven && !mayGive) || (!isGiven && !IsHis(before)))
            ? FileError.NotPermitted
            : files.SetRights(path, rights);
    }

    public bool Permits(string path, FileUse use) =>
        files.Permits(path, use) && (overrides || (May(path, use) && (use == FileUse.Execute ? MayEnterAbove(path) : true)));

    public FileVolume? VolumeOf(string path) => files.VolumeOf(path);

    // A read-only volume is reported as such before permissions are checked.
    private bool IsReadOnly(string path) => files.VolumeOf(path)?.IsReadOnly == true;

    private bool IsIn(long group) => group == user.Group || user.Groups.Contains(group);

    private bool IsHis(FileRights rights) => rights.User == user.Id || isOwner;

    private bool MayChangeParent(string path)
    {
        var parent = FilePath.Parent(path);
        return files.KindOf(parent) != FileKind.Directory || May(parent, FileUse.Write) || IsReadOnly(parent);
    }

    private bool May(string path, FileUse use)
    {
        if (overrides)
        {
            return true;
        }

        var rights = files.RightsOf(path);
        var shift = rights.User == user.Id ? 6 : IsIn(rights.Group) ? 3 : 0;
        var may = (rights.Mode >> shift) & 7;
        var wanted = use switch { FileUse.Read => 4, FileUse.Write => 2, _ => 1 };
        return (may & wanted) == wanted && (use == FileUse.Execute || MayEnterAbove(path));
    }

    private bool MayEnterAbove(string path)
    {
        for (var above = FilePath.Parent(path); above != "/"; above = FilePath.Parent(above))
        {
            if (files.KindOf(above) == FileKind.Directory && !May(above, FileUse.Execute))
            {
                return false;
            }
        }

        return true;
    }

    private FileResult<string> Own(FileResult<string> made, string path, int mode)
    {
        if (made.Error is null)
        {
            var parent = files.RightsOf(FilePath.Parent(path));
            var inherits = (parent.Mode & FileRights.SetGroup) != 0;
            var isDirectory = files.KindOf(path) == FileKind.Directory;
            var ownMode = inherits && isDirectory ? mode | FileRights.SetGroup : mode;
            files.SetRights(path, new FileRights(ownMode, user.Id, inherits ? parent.Group : user.Group));
        }

        return made;
    }
}
