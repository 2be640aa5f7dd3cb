namespace Scenarios.Shell.Files;

/// <summary>
/// The files under a file system's own changes: an image's files, or a folder of the real machine. Paths are as in
/// <see cref="IFileSystem"/>.
/// </summary>
public interface IFileLayer
{
    /// <summary>The kind of thing at the path; null when there is nothing. Must not need to read a file.</summary>
    FileKind? KindOf(string path);

    /// <summary>When the file last changed; null when unknown.</summary>
    DateTimeOffset? ModifiedAt(string path);

    /// <summary>The file's size in bytes, if it is known without reading the file.</summary>
    long? SizeOf(string path);

    /// <summary>The text of a path that is a file according to <see cref="KindOf"/>.</summary>
    FileResult<string> Read(string path);

    /// <summary>Whether it may contain symbolic links.</summary>
    bool HasLinks => false;

    /// <summary>Where the link at the path points; null when there is no link. <see cref="KindOf"/> returns null for a link.</summary>
    string? LinkAt(string path) => null;

    /// <summary>Owner and permissions, when they differ from the default.</summary>
    FileRights? RightsOf(string path) => null;

    /// <summary>The names in a directory, in ordinal order; empty when there is no such directory.</summary>
    IReadOnlyList<string> NamesIn(string directory);
}
