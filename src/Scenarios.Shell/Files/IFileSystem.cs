using System.Text;

namespace Scenarios.Shell.Files;

/// <summary>
/// The files that a program sees. Paths are absolute, with <c>/</c>, without <c>.</c> or <c>..</c> (see <see cref="FilePath"/>).
/// Failures are values: the errno name as Linux has it, which programs turn into their own messages.
/// </summary>
public interface IFileSystem
{
    /// <summary>Whether symbolic links may stand anywhere in it.</summary>
    bool HasLinks => false;

    /// <summary>The kind of thing at the path, links followed as in all that follows; null where there is nothing.</summary>
    FileKind? KindOf(string path);

    /// <summary>When the thing at the path last changed; null where that is not known, as for an image's own files.</summary>
    DateTimeOffset? ModifiedAt(string path) => null;

    /// <summary>The file's size in bytes, which whoever may not read it may know; null for what is no file.</summary>
    long? SizeOf(string path) => Read(path).Value is { } text && KindOf(path) == FileKind.File ? Encoding.UTF8.GetByteCount(text) : null;

    /// <summary>The file's text.</summary>
    FileResult<string> Read(string path);

    /// <summary>Makes the file or replaces its text; with <paramref name="append"/> adds to its end.</summary>
    FileResult<string> Write(string path, string text, bool append = false);

    /// <summary>The names in a directory, ordered (ordinal).</summary>
    FileResult<IReadOnlyList<string>> List(string path);

    /// <summary>Makes a directory; its parent must be there.</summary>
    FileResult<string> MakeDirectory(string path);

    /// <summary>Removes a link, a file or an empty directory.</summary>
    FileResult<string> Remove(string path);

    /// <summary>Where the symbolic link at the path itself points, as it was made; null where no link stands there.</summary>
    string? LinkAt(string path) => null;

    /// <summary>Makes a symbolic link.</summary>
    FileResult<string> Link(string path, string target) => FileError.NotPermitted;

    /// <summary>Owner and permissions of what stands at the path.</summary>
    FileRights RightsOf(string path) => FileRights.UsualOf(KindOf(path));

    /// <summary>Sets owner and permissions.</summary>
    FileResult<string> SetRights(string path, FileRights rights) => FileError.NotPermitted;

    /// <summary>Whether who looks may use what stands at the path so, as access(2) says; root, unless a file system knows better.</summary>
    bool Permits(string path, FileUse use) => KindOf(path) is { } kind
        && (use != FileUse.Execute || kind == FileKind.Directory || (RightsOf(path).Mode & FileRights.Execute) != 0);

    /// <summary>The volume that the path is on; null where nobody knows of volumes.</summary>
    FileVolume? VolumeOf(string path) => null;

    /// <summary>All volumes, the root first, then as they were mounted.</summary>
    IReadOnlyList<FileVolume> Volumes => [];
}
