using System.Text;

namespace Scenarios.Shell.Files;

/// <summary>
/// The files that a program sees. Paths are absolute, with <c>/</c>, without <c>.</c> or <c>..</c> (see <see cref="FilePath"/>). Failures
/// are values: Linux's errno, from which programs make their own messages.
/// </summary>
public interface IFileSystem
{
    /// <summary>Whether it may contain symbolic links.</summary>
    bool HasLinks => false;

    /// <summary>The kind of thing at the path; null when there is nothing. Links are followed, here and in all members below.</summary>
    FileKind? KindOf(string path);

    /// <summary>When the thing at the path last changed; null when unknown, as for an image's own files.</summary>
    DateTimeOffset? ModifiedAt(string path) => null;

    /// <summary>The file's size in bytes, which even a user who may not read the file may know; null when it is not a file.</summary>
    long? SizeOf(string path) => Read(path).Value is { } text && KindOf(path) == FileKind.File ? Encoding.UTF8.GetByteCount(text) : null;

    /// <summary>The file's text.</summary>
    FileResult<string> Read(string path);

    /// <summary>Creates the file or replaces its text; with <paramref name="append"/> adds to its end.</summary>
    FileResult<string> Write(string path, string text, bool append = false);

    /// <summary>The names in a directory, in ordinal order.</summary>
    FileResult<IReadOnlyList<string>> List(string path);

    /// <summary>Creates a directory; its parent must exist.</summary>
    FileResult<string> MakeDirectory(string path);

    /// <summary>Removes a link, a file or an empty directory.</summary>
    FileResult<string> Remove(string path);

    /// <summary>The target of the symbolic link at the path itself, unresolved; null when there is no link.</summary>
    string? LinkAt(string path) => null;

    /// <summary>Creates a symbolic link.</summary>
    FileResult<string> Link(string path, string target) => FileError.NotPermitted;

    /// <summary>Owner and permissions of what is at the path.</summary>
    FileRights RightsOf(string path) => FileRights.UsualOf(KindOf(path));

    /// <summary>Sets owner and permissions.</summary>
    FileResult<string> SetRights(string path, FileRights rights) => FileError.NotPermitted;

    /// <summary>
    /// Whether the current user may access the path in this way, like access(2); the user is root unless a file system knows better.
    /// </summary>
    bool Permits(string path, FileUse use) => KindOf(path) is { } kind
        && (use != FileUse.Execute || kind == FileKind.Directory || (RightsOf(path).Mode & FileRights.Execute) != 0);

    /// <summary>The volume that the path is on; null when volumes are unknown.</summary>
    FileVolume? VolumeOf(string path) => null;

    /// <summary>All volumes, the root first, then in the order in which they were mounted.</summary>
    IReadOnlyList<FileVolume> Volumes => [];
}
