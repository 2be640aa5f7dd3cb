namespace Scenarios.Shell.Files;

/// <summary>Who owns a file, and who may do what with it (inode(7)).</summary>
/// <param name="Mode">The permission bits, set-user-ID, set-group-ID and sticky bits included.</param>
/// <param name="User">The owner's uid.</param>
/// <param name="Group">The owning gid.</param>
public readonly record struct FileRights(int Mode, long User = 0, long Group = 0)
{
    /// <summary>Owner, group and others may execute the file or go through the directory.</summary>
    public const int Execute = 0x49;

    /// <summary>The bits that a process takes away from what it makes, unless told otherwise (umask(2)).</summary>
    public const int UsualMask = 0x12;

    /// <summary>On a directory: what is made in it has its group.</summary>
    public const int SetGroup = 0x400;

    /// <summary>On a directory: only owners remove what is in it.</summary>
    public const int Sticky = 0x200;

    /// <summary>What a file has that nobody said anything of: root's, and readable for all.</summary>
    public static FileRights UsualOf(FileKind? kind) => new(kind switch
    {
        FileKind.Directory => Octal("755"),
        FileKind.Device => Octal("666"),
        _ => Octal("644"),
    });

    /// <summary>A mode as it is typed, such as <c>0644</c>.</summary>
    public static int Octal(string digits) => Convert.ToInt32(digits, 8);
}
