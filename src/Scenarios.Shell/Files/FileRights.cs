namespace Scenarios.Shell.Files;

/// <summary>A file's owner and permissions (inode(7)).</summary>
/// <param name="Mode">The permission bits, including set-user-ID, set-group-ID and sticky bits.</param>
/// <param name="User">The owner's uid.</param>
/// <param name="Group">The owning gid.</param>
public readonly record struct FileRights(int Mode, long User = 0, long Group = 0)
{
    /// <summary>Execute for owner, group and others: they may execute the file or traverse the directory.</summary>
    public const int Execute = 0x49;

    /// <summary>The bits that a process removes from the mode of what it creates, by default (umask(2)).</summary>
    public const int UsualMask = 0x12;

    /// <summary>On a directory: what is created in it gets its group.</summary>
    public const int SetGroup = 0x400;

    /// <summary>On a directory: only owners may remove what is in it.</summary>
    public const int Sticky = 0x200;

    /// <summary>The default for a file that nobody set rights for: owned by root, and readable by all.</summary>
    public static FileRights UsualOf(FileKind? kind) => new(kind switch
    {
        FileKind.Directory => Octal("755"),
        FileKind.Device => Octal("666"),
        _ => Octal("644"),
    });

    /// <summary>A mode in the octal form in which it is typed, such as <c>0644</c>.</summary>
    public static int Octal(string digits) => Convert.ToInt32(digits, 8);
}
