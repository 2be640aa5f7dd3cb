using System.Globalization;
using System.Text;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Files;

/// <summary>What stat(2) returns for one file.</summary>
internal sealed class StatFile(ProgramContext context, string path, bool follows)
{
    public const int BlockSize = 4096;
    public const int UnitSize = 512;

    /// <summary>The target, if it is a link that is not followed; otherwise null.</summary>
    public string? Target { get; } = follows ? null : context.Files.LinkAt(path);

    public FileRights Rights => Target is null ? context.Files.RightsOf(path) : new FileRights(FileRights.Octal("777"));

    public string ModeText => FileModes.Text(FileModes.KindLetter(context.Files, path, follows), Rights.Mode);

    public string RawMode =>
        (Rights.Mode | (Kind switch { 'l' => 0xA000, 'd' => 0x4000, 'c' => 0x2000, _ => 0x8000 }))
        .ToString("x", CultureInfo.InvariantCulture);

    public string UserName => Accounts(Rights.User, FileModes.UserName);

    public string GroupName => Accounts(Rights.Group, FileModes.GroupName);

    public string KindName => Kind switch
    {
        'l' => "symbolic link",
        'd' => "directory",
        'c' => "character special file",
        _ => Size == 0 ? "regular empty file" : "regular file",
    };

    public long Size => Kind switch
    {
        'l' => Encoding.UTF8.GetByteCount(Target!),
        'd' => BlockSize,
        'c' => 0,
        _ => context.Files.SizeOf(path) ?? 0,
    };

    /// <summary>A device's major and minor numbers (Linux' devices.txt); null when it is not a device.</summary>
    public string? DeviceNumbers => Kind != 'c' ? null : FileLinks.Resolve(context.Files, path) switch
    {
        "/dev/zero" => "1, 5",
        "/dev/full" => "1, 7",
        "/dev/random" => "1, 8",
        "/dev/urandom" => "1, 9",
        _ => "1, 3",
    };

    public long Blocks => Kind == 'l' ? 0 : (Size + BlockSize - 1) / BlockSize * (BlockSize / UnitSize);

    public int Links => Kind != 'd' ? 1 : 2 + (context.Files.List(path).Value ?? [])
        .Select(name => FileTree.Join(path, name))
        .Count(inner => context.Files.LinkAt(inner) is null && context.Files.KindOf(inner) == FileKind.Directory);

    public string Time => Modified.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "00 +0000";

    public long Seconds => Modified.ToUnixTimeSeconds();

    private char Kind => FileModes.KindLetter(context.Files, path, follows);

    private DateTimeOffset Modified => context.Files.ModifiedAt(path) ?? DateTimeOffset.UnixEpoch;

    private string Accounts(long id, Func<ProgramContext, long, string> named)
    {
        var name = named(context, id);
        return name == id.ToString(CultureInfo.InvariantCulture) ? "UNKNOWN" : name;
    }
}
