namespace Scenarios.Shell.Files;

/// <summary>Why a file operation failed, by errno name.</summary>
public enum FileError
{
    /// <summary>ENOENT: No such file or directory.</summary>
    NotFound,

    /// <summary>EACCES: Permission denied.</summary>
    AccessDenied,

    /// <summary>EEXIST: File exists.</summary>
    Exists,

    /// <summary>EISDIR: Is a directory.</summary>
    IsDirectory,

    /// <summary>ENOTDIR: Not a directory.</summary>
    NotDirectory,

    /// <summary>ENOTEMPTY: Directory not empty.</summary>
    NotEmpty,

    /// <summary>EROFS: Read-only file system.</summary>
    ReadOnly,

    /// <summary>Not an errno: its bytes are not UTF-8 text, and files here are texts.</summary>
    NotText,

    /// <summary>EPERM: Operation not permitted.</summary>
    NotPermitted,

    /// <summary>ELOOP: Too many levels of symbolic links.</summary>
    TooManyLinks,

    /// <summary>ENOSPC: No space left on device.</summary>
    NoSpace,

    /// <summary>EBUSY: Device or resource busy.</summary>
    Busy,
}
